import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Post } from '../../content/post.ts';
import { dataSkeleton } from '../../survey/edit/skeleton.ts';
import { replaceFile } from '../../survey/edit/write.ts';
import { dataFileOf } from '../../survey/load.ts';
import { UsageError } from '../flags.ts';
import type { Terminal } from '../terminal.ts';
import { named, openSurveys } from './files.ts';

export interface InitOptions {
  readonly root: string;
  /** As a person names it. */
  readonly post: string;
  readonly now: Date;
}

/** Writes a survey's data file from the sections of its post. Throws UsageError where it has one, or is no survey. */
export async function initSurvey({ root, post: name, now }: InitOptions, terminal: Terminal): Promise<void> {
  const choose = (posts: readonly Post[]) => {
    const chosen = named(root, name)(posts);
    for (const { file } of chosen) refuseExisting(root, dataFileOf(file));
    return chosen;
  };
  const { surveys } = await openSurveys({ root, now, choose });
  const [found] = surveys;
  if (!found) throw new UsageError(noSurvey(name));
  const { survey, post, dataFile } = found;
  replaceFile(join(root, dataFile), dataSkeleton(post.file, survey.entries));
  terminal.out(`${dataFile}: ${survey.entries.length} entries, and criteria to start from\n`);
}

function refuseExisting(root: string, dataFile: string): void {
  if (existsSync(join(root, dataFile))) throw new UsageError(`${dataFile} is already there; nothing was written`);
}

function noSurvey(name: string): string {
  return `${name} is no survey. A survey looks at three systems or more, each in a section like this:

  ## 1. Name (Vendor)

  [Link](https://example.org/)

  What you found out about it.

The vendor may be missing. With "survey: true" in the front matter one such section will do, and numbers may be missing.
With "survey: false" a post is none, whatever its sections.`;
}
