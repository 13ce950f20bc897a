import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Milliseconds after which nobody is still at work on a draft: its build was killed. */
const MAX_AGE = 60 * 60 * 1000;

/** Where entries are filled before they get their name, beside the entries, so that a rename is all it takes. */
export const DRAFTS = '.drafts';

/** A new draft for this process alone. */
export async function makeDraft(imagesDir: string): Promise<string> {
  const drafts = join(imagesDir, DRAFTS);
  await mkdir(drafts, { recursive: true });
  return mkdtemp(join(drafts, 'draft-'));
}

/** Removes what killed builds left, by the disk's own clock: drafts much older than `fresh`, a file or folder just made. */
export async function removeOldDrafts(imagesDir: string, fresh: string): Promise<void> {
  const { mtimeMs: now } = await stat(fresh);
  for (const name of await readdir(join(imagesDir, DRAFTS))) {
    const draft = join(imagesDir, DRAFTS, name);
    const found = await stat(draft).catch(() => undefined);
    if (found && now - found.mtimeMs > MAX_AGE) await rm(draft, { recursive: true, force: true });
  }
}
