import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { nearest } from '../report/suggest.ts';
import type { CheckCommandOptions } from './check.ts';
import { type BuildFlags, siteFolder, UsageError } from './flags.ts';

/** The flags of `fieldbook check` as commander reads them. */
export interface CheckFlags extends Pick<BuildFlags, 'root' | 'drafts' | 'future' | 'strict' | 'format' | 'rule'> {
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** What the flags of `fieldbook check` ask for. Throws UsageError for a file that is none. */
export function checkOptionsOf(files: readonly string[], flags: CheckFlags): CheckCommandOptions {
  if (flags.dryRun && !flags.fix) throw new UsageError('--dry-run shows what --fix would do; give both');
  const root = siteFolder(flags.root);
  const hasFiles = files.length > 0;
  return {
    root,
    includeDrafts: hasFiles || (flags.drafts ?? false),
    includeFuture: hasFiles || (flags.future ?? false),
    isStrict: flags.strict ?? false,
    format: flags.format,
    ...(flags.fix && { fix: flags.dryRun ? 'show' : 'write' }),
    ...(flags.rule && { ruleLevels: flags.rule }),
    ...(hasFiles && { isWanted: wantedFiles(files, root) }),
    now: new Date(),
  };
}

/**
 * Whether a file, by its path below the site folder, is one of those that a person names: files or folders, by their
 * paths from here or from the site folder. Throws UsageError for a name that is none.
 */
function wantedFiles(names: readonly string[], root: string): (file: string) => boolean {
  const wanted = names.map((name) => belowRoot(name, root));
  return (file) => wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
}

function belowRoot(name: string, root: string): string {
  const existing = [resolve(name), join(root, name)].filter((path) => existsSync(path));
  if (existing.length === 0) throw new UsageError(`there is no file ${name}${suggestion(name, root)}`);
  const paths = existing.map((path) => relative(root, path).split(sep).join('/'));
  const inside = paths.find((path) => path !== '..' && !path.startsWith('../') && !isAbsolute(path));
  if (inside === undefined) throw new UsageError(`${name} is not in the site folder; --root names another one`);
  return inside;
}

function suggestion(name: string, root: string): string {
  const folders = [dirname(resolve(name)), dirname(join(root, name))].filter((path) => existsSync(path));
  const meant = nearest(
    basename(name),
    folders.flatMap((folder) => readdirSync(folder).sort()),
  );
  return meant === undefined ? '' : `; did you mean ${join(dirname(name), meant)}?`;
}
