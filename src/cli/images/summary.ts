import { stat } from 'node:fs/promises';
import type { PictureReference } from '../../content/picture-reference.ts';
import { createDisk } from '../../images/disk.ts';
import { addressOf } from '../../images/remote/lock.ts';
import { type Resolution, resolvePicture } from '../../images/resolve.ts';
import { printFindings } from '../findings.ts';
import type { Terminal } from '../terminal.ts';
import { type OpenOptions, openReferences } from './references.ts';

/** Prints how many pictures a site has, what they weigh, and which stand on other hosts. False where a lock is broken. */
export async function summarizeImages(options: OpenOptions, terminal: Terminal): Promise<boolean> {
  const { root } = options;
  terminal.status('reading posts');
  const { settings, references, lock, diagnostics } = await openReferences(options);
  terminal.status('');
  printFindings(diagnostics, root, terminal);
  const where = { root, baseurl: settings.baseurl, disk: createDisk(), lock };
  const found = await Promise.all(
    references.map(async (reference) => ({ reference, resolution: await resolvePicture(reference, where) })),
  );
  terminal.out(`${await countLine(found.map(({ resolution }) => resolution))}\n`);
  terminal.out(remoteLines(found));
  return lock !== undefined;
}

async function countLine(resolutions: readonly Resolution[]): Promise<string> {
  const paths = new Set(resolutions.flatMap((found) => (found.kind === 'file' ? [found.path] : [])));
  const sizes = await Promise.all([...paths].map(async (path) => (await stat(path)).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const count = paths.size === 1 ? '1 picture' : `${paths.size} pictures`;
  const absent = resolutions.filter(({ kind }) => ['missing', 'outside', 'stale'].includes(kind)).length;
  const problem = absent === 0 ? '' : `; ${absent} not found, which "fieldbook check" names`;
  return `${count} of ${Math.round(bytes / 1000)} kB in the site folder${problem}`;
}

/** Each address once, at the first place that names it. */
function remoteLines(found: readonly { reference: PictureReference; resolution: Resolution }[]): string {
  const remote = found.filter(({ resolution }) => resolution.kind === 'remote');
  const first = new Map(
    remote.toReversed().map(({ reference }) => [addressOf(reference.src) ?? reference.src, reference]),
  );
  if (first.size === 0) return 'No picture on another host that was not fetched\n';
  const lines = [...first].toReversed().map(([address, { at }]) => `  ${at.file}:${at.line}:${at.column} ${address}\n`);
  const count = first.size === 1 ? '1 picture' : `${first.size} pictures`;
  return `${count} on other hosts, not fetched ("fieldbook images --fetch" does):\n${lines.join('')}`;
}
