import { RequestError } from './request-error.ts';

/** As many as browsers and curl would not find odd, and no more. */
const MAX_REDIRECTS = 5;

/** An answer, and where it leads; its body is done with where it leads somewhere. */
export interface Hop<Answer> {
  readonly answer: Answer;
  readonly location: string | null;
}

/**
 * The first answer that leads nowhere else, each address in turn asked for by `ask`. Throws RequestError where there
 * is none; `title` is what the message calls the server.
 */
export async function followRedirects<Answer>(
  start: URL,
  title: string,
  ask: (url: URL) => Promise<Hop<Answer>>,
): Promise<{ readonly answer: Answer; readonly url: URL }> {
  let url = start;
  for (let count = 0; count <= MAX_REDIRECTS; count++) {
    const { answer, location } = await ask(url);
    if (location === null) return { answer, url };
    url = nextAddress(location, url, title);
  }
  throw new RequestError(`${title} redirects in a circle`);
}

function nextAddress(location: string, from: URL, title: string): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new RequestError(`${title} redirects to what is no web address`);
}
