import { type LookupAddress, lookup } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { readBody, tooLong } from './body.ts';
import { isPublicAddress } from './public-address.ts';
import { followRedirects, type Hop } from './redirects.ts';
import { RequestError } from './request-error.ts';

/** What a download may cost, and where it may go. */
export interface DownloadLimits {
  readonly maxBytes: number;
  /** From the first question to the last byte, redirects and all. */
  readonly timeoutMs: number;
  /** Tells IP addresses that may be connected to; those of the open internet unless a test says otherwise. */
  readonly isAllowed?: (address: string) => boolean;
}

/** What came, and the address that it came from in the end. */
export interface Download {
  readonly bytes: Buffer;
  readonly url: string;
}

/** Fetches a file by http or https. Throws RequestError where it does not come whole or within the limits. */
export async function download(address: string, limits: DownloadLimits): Promise<Download> {
  const start = new URL(address);
  const title = start.host;
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const { answer, url } = await followRedirects(start, title, (next) => ask(next, limits, signal));
    return { bytes: await readAnswer(answer, url.host, limits), url: url.href };
  } catch (error) {
    if (error instanceof RequestError) throw error;
    if (signal.aborted) {
      throw new RequestError(
        `${title} did not send it all within ${limits.timeoutMs / 1000} seconds`,
        'try again later',
      );
    }
    throw new RequestError(`cannot fetch it from ${title}${codeOf(error)}`);
  }
}

function ask(
  url: URL,
  { isAllowed = isPublicAddress }: DownloadLimits,
  signal: AbortSignal,
): Promise<Hop<IncomingMessage>> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // No name is looked up where there is none.
  if (isIP(host) && !isAllowed(host)) return Promise.reject(notAllowed(host));
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  const headers = { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'fieldbook (pictures)' };
  return new Promise((resolve, reject) => {
    // A connection of its own: one kept open from before would not ask for the address again.
    request(url, { headers, signal, agent: false, lookup: guardedLookup(isAllowed) })
      .on('error', reject)
      .on('response', (answer) => resolve(hopOf(answer)))
      .end();
  });
}

/**
 * Checks what the name stands for at the moment of connecting: a check beforehand could be told another address. One
 * closed address among several is enough to refuse.
 */
function guardedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const closed = addresses?.find(({ address }) => !isAllowed(address));
      const [first] = addresses ?? [];
      if (error || !first) callback(error ?? new RequestError(`${hostname} has no address`), '');
      else if (closed) callback(notAllowed(hostname), '');
      else if (options.all) (callback as (error: null, addresses: LookupAddress[]) => void)(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function notAllowed(host: string): RequestError {
  return new RequestError(`${host} is no address of the open internet`, 'put the picture into assets/img/ by hand');
}

function hopOf(answer: IncomingMessage): Hop<IncomingMessage> {
  const { statusCode = 0, headers } = answer;
  const location = statusCode >= 300 && statusCode < 400 ? headers.location : undefined;
  if (location !== undefined) answer.destroy();
  return { answer, location: location ?? null };
}

async function readAnswer(answer: IncomingMessage, title: string, { maxBytes }: DownloadLimits): Promise<Buffer> {
  const { statusCode = 0, headers } = answer;
  try {
    if (statusCode !== 200) throw refusal(statusCode, title);
    if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLong(title, maxBytes);
    const coding = headers['content-encoding'] ?? 'identity';
    if (coding !== 'identity') throw new RequestError(`${title} sends it packed (${coding}) without being asked to`);
    return await readBody(answer, { title, maxBytes });
  } finally {
    answer.destroy();
  }
}

function refusal(status: number, title: string): RequestError {
  const isGone = status === 404 || status === 410;
  if (isGone)
    return new RequestError(`${title} has nothing at this address (${status})`, 'look for a slip or a new address');
  return new RequestError(`${title} answers with status ${status}`, status >= 500 ? 'try again later' : undefined);
}

function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? '' : ` (${code})`;
}
