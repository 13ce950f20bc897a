import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DRAFTS, makeDraft, removeOldDrafts } from './drafts.ts';
import { PICTURE_CACHE } from './store.ts';

/**
 * Removes every picture from the cache below `cacheDir` but `kept`, the `cacheEntry` of each asset of this build, and
 * what killed builds left. Gives the number of pictures removed.
 */
export async function pruneImages(cacheDir: string, kept: Iterable<string>): Promise<number> {
  const folder = join(cacheDir, PICTURE_CACHE);
  const isKept = new Set(kept);
  const names = await readdir(folder).catch(() => undefined);
  if (!names) return 0;
  const stale = names.filter((name) => name !== DRAFTS && !isKept.has(name));
  await Promise.all(stale.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  const draft = await makeDraft(folder);
  await removeOldDrafts(folder, draft);
  await rm(draft, { recursive: true });
  return stale.filter((name) => /^[\da-f]{64}$/.test(name)).length;
}
