import { readBody } from '../../network/body.ts';
import { followRedirects } from '../../network/redirects.ts';
import { RequestError } from '../../network/request-error.ts';
import type { Service } from './services.ts';

/** The service knows nothing by the name that was asked for. */
export class MissingError extends RequestError {}

/** The JSON at a path of a service, redirects followed. Throws RequestError for every other outcome. */
export async function fetchJson(path: string, service: Service, timeoutMs: number): Promise<unknown> {
  const { title, address } = service;
  try {
    const response = await follow(new URL(path, address), service, AbortSignal.timeout(timeoutMs));
    const body = response.body ? await readBody(response.body, service) : Buffer.alloc(0);
    return parse(body.toString('utf8'), title);
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
  let isTrusted = true;
  const { answer } = await followRedirects(start, service.title, async (url) => {
    isTrusted &&= url.origin === service.address.origin;
    const response = await fetch(url, { redirect: 'manual', signal, headers: headersFor(service, isTrusted) });
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (location !== null) await response.body?.cancel();
    return { answer: response, location };
  });
  return checked(answer, service);
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
