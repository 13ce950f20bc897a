import { join } from 'node:path';
import type { PictureReference } from '../../content/picture-reference.ts';
import { readContent } from '../../content/read.ts';
import { readSettings, type Settings } from '../../content/settings.ts';
import { type RemoteLock, readRemoteLock } from '../../images/remote/lock.ts';
import { CACHE_DIR } from '../../load-site.ts';
import { pictureReferences } from '../../picture-references.ts';
import { renderDocuments } from '../../render-documents.ts';
import type { Diagnostic, Report } from '../../report/diagnostic.ts';

export interface OpenOptions {
  /** The site folder. */
  readonly root: string;
  readonly now: Date;
}

/** The pictures that a site names, drafts and later posts included. */
export interface OpenedReferences {
  readonly settings: Settings;
  readonly references: readonly PictureReference[];
  /** Undefined where it cannot be read. */
  readonly lock: RemoteLock | undefined;
  /** What is wrong with the lock, and what is reported later. */
  readonly diagnostics: readonly Diagnostic[];
  /** Takes findings at lines of the rendered texts too. */
  readonly report: Report;
}

/** Reads a site's references. What else is wrong with the site is a build's to say. */
export async function openReferences({ root, now }: OpenOptions): Promise<OpenedReferences> {
  const ignore = () => {};
  const settings = await readSettings(root, ignore);
  const all = { root, settings: { ...settings, areUnpublishedShown: true }, includeDrafts: true, includeFuture: true };
  const diagnostics: Diagnostic[] = [];
  const { posts, pages, htmlOf, report } = await renderDocuments(readContent({ ...all, now, report: ignore }), {
    ...{ root, settings, now, documentLayouts: [] },
    // Apart from the one of builds, which leave drafts out.
    memoryFile: join(root, CACHE_DIR, 'code-of-images.json'),
    report: (found) => diagnostics.push(found),
  });
  diagnostics.length = 0;
  const references = pictureReferences([...posts, ...pages], { htmlOf, settings });
  return { settings, references, lock: readRemoteLock(root, report), diagnostics, report };
}
