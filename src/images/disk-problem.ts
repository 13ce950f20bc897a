import { SiteError } from '../report/diagnostic.ts';

/** What error codes of the file system mean to the person at the machine. */
const REASONS: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'make room; "fieldbook build --prune" drops pictures that are no longer used'],
  EDQUOT: ['your share of the disk is used up', 'make room; "fieldbook build --prune" drops pictures no longer used'],
  EROFS: ['the disk can only be read', 'build in a folder that may be written to'],
  EACCES: ['the folder may not be written to', 'give yourself the right to write to it, or remove it'],
  EPERM: ['the folder may not be written to', 'give yourself the right to write to it, or remove it'],
  EEXIST: ['a file stands where a folder is needed', 'remove the file .cache or .cache/images'],
  ENOTDIR: ['a file stands where a folder is needed', 'remove the file .cache or .cache/images'],
};

/** Ends the build with what to do, where the cache cannot be written. Undefined for any other error. */
export function diskProblem(error: unknown): SiteError | undefined {
  const [reason, hint] = REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? [];
  if (reason === undefined || hint === undefined) return undefined;
  const message = `pictures cannot be kept in .cache/images: ${reason}`;
  return new SiteError([{ rule: 'image-cache', severity: 'error', message, hint }], `${message}; ${hint}`);
}
