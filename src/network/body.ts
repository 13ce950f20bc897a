import { RequestError } from './request-error.ts';

/** All of a body, given up as soon as it is too long. */
export async function readBody(
  chunks: AsyncIterable<Uint8Array>,
  { title, maxBytes }: { readonly title: string; readonly maxBytes: number },
): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw tooLong(title, maxBytes);
    read.push(chunk);
  }
  return Buffer.concat(read);
}

/** For an answer that says beforehand, or shows, that it is too long. */
export function tooLong(title: string, maxBytes: number): RequestError {
  return new RequestError(`${title} answers with more than ${maxBytes / 1_000_000} MB`);
}
