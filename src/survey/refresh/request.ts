import type { Service } from './services.ts';

/** Why nothing usable came back, in words for the author. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** The service knows nothing by the name that was asked for. */
export class MissingError extends RequestError {}

/** As many as browsers and curl would not find odd, and no more. */
const MAX_REDIRECTS = 5;

/** The JSON at a path of a service, redirects followed. Throws RequestError for every other outcome. */
export async function fetchJson(path: string, service: Service, timeoutMs: number): Promise<unknown> {
  const { title, address } = service;
  try {
    const response = await follow(new URL(path, address), service, AbortSignal.timeout(timeoutMs));
    return parse(await readText(response, service), title);
  } catch (error) {
    if (error instanceof RequestError) throw error;
    if ((error as Error).name === 'TimeoutError') {
      throw new RequestError(`${title} gave no answer within ${timeoutMs / 1000} seconds`, 'try again later');
    }
    throw new RequestError(`cannot reach ${title} at ${address.host}${reasonOf(error)}`);
  }
}

/** Redirects are followed by hand, so that a token never leaves its origin. */
async function follow(start: URL, service: Service, signal: AbortSignal): Promise<Response> {
  let url = start;
  let isTrusted = true;
  for (let count = 0; count <= MAX_REDIRECTS; count++) {
    isTrusted &&= url.origin === service.address.origin;
    const response = await fetch(url, { redirect: 'manual', signal, headers: headersFor(service, isTrusted) });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (location === null) return checked(response, service);
    await response.body?.cancel();
    url = nextAddress(location, url, service);
  }
  throw new RequestError(`${service.title} redirects in a circle`);
}

function nextAddress(location: string, from: URL, { title }: Service): URL {
  const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new RequestError(`${title} redirects to what is no web address`);
}

/** https://docs.github.com/rest/using-the-rest-api/getting-started-with-the-rest-api */
function headersFor({ accept, token }: Service, isTrusted: boolean): Record<string, string> {
  return {
    accept,
    'user-agent': 'fieldbook (survey refresh)',
    ...(token !== undefined && isTrusted && { authorization: `Bearer ${token}` }),
  };
}

function checked(response: Response, { title, token }: Service): Response {
  const { status, headers } = response;
  if (response.ok) return response;
  const isLimited = status === 429 || (status === 403 && headers.get('x-ratelimit-remaining') === '0');
  if (isLimited) throw new RequestError(`${title} takes no more requests for now${untilOf(headers)}`, limitHint(token));
  if (status === 404) throw new MissingError(`${title} has nothing by that name`, 'look for a slip or a new name');
  if (status === 401 && token !== undefined) {
    throw new RequestError(`${title} does not accept the token in GITHUB_TOKEN`, 'make a new one, or unset it');
  }
  throw new RequestError(`${title} answers with status ${status}`, status >= 500 ? 'try again later' : undefined);
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function untilOf(headers: Headers): string {
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000;
  const time = new Date(reset);
  return Number.isNaN(time.getTime()) ? '' : `, until ${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function limitHint(token: string | undefined): string {
  return token === undefined ? 'try again later, or set GITHUB_TOKEN, which raises the limit' : 'try again later';
}

/** The body as text, given up as soon as it is too long. */
async function readText(response: Response, { title, maxBytes }: Service): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxBytes) throw new RequestError(`${title} answers with more than ${maxBytes / 1_000_000} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string, title: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError(`${title} answers with what is not JSON`);
  }
}

/** What fetch hides below its "fetch failed", such as ECONNREFUSED. */
function reasonOf(error: unknown): string {
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  return code === undefined ? '' : ` (${code})`;
}
