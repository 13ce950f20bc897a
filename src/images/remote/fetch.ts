import { join, parse } from 'node:path';
import { type Download, type DownloadLimits, download } from '../../network/download.ts';
import { RequestError } from '../../network/request-error.ts';
import { inParallel } from '../../parallel.ts';
import { writeWhole } from '../../whole-file.ts';
import { variantName } from '../address.ts';
import { type Facts, inspectPicture } from '../inspect.ts';
import { readPixels } from '../pixels.ts';
import { hashOf } from '../store.ts';
import { UnreadablePicture } from '../unreadable.ts';
import { type LockedPicture, REMOTE_DIR } from './lock.ts';

/** Large photos have 10 MB; a slow line brings that in a minute. */
export const DOWNLOAD_LIMITS: DownloadLimits = { maxBytes: 20_000_000, timeoutMs: 60_000 };

/** Under way at a time: quick, and nobody's server minds. */
const MAX_DOWNLOADS = 4;

export interface FetchOptions {
  /** The site folder. */
  readonly root: string;
  /** ISO 8601: the day that the lock shall name. */
  readonly today: string;
  readonly limits: DownloadLimits;
  /** Called after each. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What became of an address. */
export type Fetched = LockedPicture | RequestError;

/** Fetches pictures into the site folder, each under a name with a hash of its content. Failures are among the answers. */
export async function fetchPictures(
  addresses: readonly string[],
  options: FetchOptions,
): Promise<ReadonlyMap<string, Fetched>> {
  const fetched = new Map<string, Fetched>();
  await inParallel(addresses, MAX_DOWNLOADS, async (address) => {
    fetched.set(address, await fetchPicture(address, options).catch(asRequestError));
    options.onProgress?.(fetched.size, addresses.length);
  });
  return fetched;
}

async function fetchPicture(address: string, { root, today, limits }: FetchOptions): Promise<LockedPicture> {
  const found = await download(address, limits);
  const facts = await inspect(found);
  const sha256 = hashOf(found.bytes);
  const { name: stem } = parse(new URL(address).pathname);
  const file = variantName(decoded(stem), { hash: sha256.slice(0, 12), width: facts.width, type: facts.type });
  await writeWhole(join(root, REMOTE_DIR, file), found.bytes);
  const from = found.url === address ? {} : { from: found.url };
  return { file, sha256, type: facts.type, bytes: found.bytes.length, fetched: today, ...from };
}

/** What the server says of the type counts for nothing: the content must be a picture that a build can read. */
async function inspect({ bytes, url }: Download): Promise<Facts> {
  try {
    const facts = await inspectPicture(bytes);
    if (facts.kind === 'jpeg' || facts.kind === 'still') await readPixels(bytes, facts);
    return facts;
  } catch (error) {
    if (!(error instanceof UnreadablePicture)) throw error;
    throw new RequestError(`what ${new URL(url).host} sends ${error.message}`, 'look at the address in a browser');
  }
}

function asRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  throw error;
}

function decoded(stem: string): string {
  try {
    return decodeURIComponent(stem);
  } catch {
    return stem;
  }
}
