import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayAt, isoDay } from '../../content/dates.ts';
import type { PictureReference } from '../../content/picture-reference.ts';
import { DOWNLOAD_LIMITS, type Fetched, fetchPictures } from '../../images/remote/fetch.ts';
import { addressOf, printRemoteLock, REMOTE_DIR, REMOTE_LOCK, type RemoteLock } from '../../images/remote/lock.ts';
import { checkLocked } from '../../images/remote/locked.ts';
import type { DownloadLimits } from '../../network/download.ts';
import { RequestError } from '../../network/request-error.ts';
import type { Report } from '../../report/diagnostic.ts';
import { replaceFile } from '../../survey/edit/write.ts';
import { printFindings } from '../findings.ts';
import type { Terminal } from '../terminal.ts';
import { type OpenOptions, openReferences } from './references.ts';

export interface FetchImagesOptions extends OpenOptions {
  /** Fetches again what was fetched before. */
  readonly isUpdate: boolean;
  /** Those of DOWNLOAD_LIMITS; tests have their own. */
  readonly limits?: DownloadLimits;
}

/**
 * Brings the pictures on other hosts into the site folder, and names in the lock which file stands for which address.
 * False when one could not be fetched; the others are kept.
 */
export async function fetchImages(options: FetchImagesOptions, terminal: Terminal): Promise<boolean> {
  const { root, now, limits = DOWNLOAD_LIMITS } = options;
  terminal.status('reading posts');
  const { references, lock, diagnostics, report } = await openReferences(options);
  const remote = remoteReferences(references);
  const wanted = lock ? await wantedAddresses([...remote.keys()], lock, options) : [];
  const fetched = await fetchPictures(wanted, {
    ...{ root, limits, today: isoDay(dayAt(now, 'UTC')) },
    onProgress: (done, total) => terminal.status(`pictures fetched ${done} of ${total}`),
  });
  terminal.status('');
  reportFailures(fetched, { remote, lock: lock ?? new Map(), report });
  if (lock) writeLock(root, withFetched(lock, fetched));
  printFindings(diagnostics, root, terminal);
  if (lock) terminal.out(summary({ remote, lock, fetched }));
  return diagnostics.every(({ severity }) => severity !== 'error');
}

type References = ReadonlyMap<string, readonly PictureReference[]>;

/** References to other hosts by address, in the order in which the site names them. */
function remoteReferences(references: readonly PictureReference[]): References {
  const remote = new Map<string, PictureReference[]>();
  for (const reference of references) {
    const address = addressOf(reference.src);
    if (address !== undefined) remote.set(address, [...(remote.get(address) ?? []), reference]);
  }
  return remote;
}

async function wantedAddresses(
  addresses: readonly string[],
  lock: RemoteLock,
  { root, isUpdate }: FetchImagesOptions,
): Promise<string[]> {
  const isWanted = async (address: string) => {
    const locked = isUpdate ? undefined : lock.get(address);
    return !locked || (await checkLocked(root, locked)).kind === 'stale';
  };
  const answers = await Promise.all(addresses.map(isWanted));
  return addresses.filter((_, index) => answers[index]);
}

function reportFailures(
  fetched: ReadonlyMap<string, Fetched>,
  { remote, lock, report }: { remote: References; lock: RemoteLock; report: Report },
): void {
  for (const [address, outcome] of fetched) {
    if (!(outcome instanceof RequestError)) continue;
    const { message, hint } = outcome;
    const kept = lock.has(address) ? '; what was fetched before stays' : '';
    for (const { at } of remote.get(address) ?? []) {
      const text = `${address}: ${message}${kept}`;
      report({ rule: 'image-fetch', severity: 'error', message: text, ...(hint !== undefined && { hint }), at });
    }
  }
}

function withFetched(lock: RemoteLock, fetched: ReadonlyMap<string, Fetched>): RemoteLock {
  const good = [...fetched].flatMap(([address, outcome]) =>
    outcome instanceof RequestError ? [] : [[address, outcome] as const],
  );
  return new Map([...lock, ...good]);
}

/** A lock with nothing in it is not begun. */
function writeLock(root: string, lock: RemoteLock): void {
  const path = join(root, REMOTE_LOCK);
  const text = printRemoteLock(lock);
  const old = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (old === text || (old === undefined && lock.size === 0)) return;
  mkdirSync(join(root, REMOTE_DIR), { recursive: true });
  replaceFile(path, text);
}

function summary({
  remote,
  lock,
  fetched,
}: {
  remote: References;
  lock: RemoteLock;
  fetched: ReadonlyMap<string, Fetched>;
}): string {
  const unused = [...lock].filter(([address]) => !remote.has(address));
  const failed = [...fetched.values()].filter((outcome) => outcome instanceof RequestError).length;
  const count = remote.size === 1 ? '1 picture' : `${remote.size} pictures`;
  const kept = remote.size - fetched.size;
  const parts = [
    `${fetched.size - failed} fetched`,
    `${kept} there before`,
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  const lines = unused.map(([address, { file }]) => `  ${address} (${REMOTE_DIR}/${file})\n`);
  const rest =
    unused.length === 0 ? '' : `No longer named by the site; file and entry in the lock may go:\n${lines.join('')}`;
  return `${count} on other hosts: ${parts.join(', ')}\n${rest}`;
}
