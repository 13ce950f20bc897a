import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Report } from '../../report/diagnostic.ts';

/** Where fetched pictures lie, below the site folder; a name that is not published as it lies, here and by Jekyll. */
export const REMOTE_DIR = 'assets/img/_remote';

/** Says what was fetched. */
export const REMOTE_LOCK = `${REMOTE_DIR}/lock.json`;

const LOCKED_PICTURE = v.strictObject({
  /** Name within `REMOTE_DIR`, and no path: a lock must not lead elsewhere. */
  file: v.pipe(v.string(), v.regex(/^[^/\\.][^/\\]*$/)),
  /** Hexadecimal, of the file's bytes. */
  sha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
  type: v.string(),
  bytes: v.number(),
  /** ISO 8601, in UTC. */
  fetched: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Where redirects led, if anywhere. */
  from: v.optional(v.string()),
});

const LOCK = v.record(v.string(), LOCKED_PICTURE);

/** What was fetched from an address on another host. */
export type LockedPicture = v.InferOutput<typeof LOCKED_PICTURE>;

/** Fetched pictures by `addressOf`. */
export type RemoteLock = ReadonlyMap<string, LockedPicture>;

/** The address that a reference on another host means, without what only pages use; undefined where it is none. */
export function addressOf(src: string): string | undefined {
  const address = src.trim().replaceAll('\\', '/').replace(/^\/\//, 'https://');
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** The lock of a site, empty where there is none; undefined, with a report, when it cannot be read. */
export function readRemoteLock(root: string, report: Report): RemoteLock | undefined {
  const path = join(root, REMOTE_LOCK);
  if (!existsSync(path)) return new Map();
  const result = v.safeParse(LOCK, parseJson(readFileSync(path, 'utf8')));
  if (result.success) return new Map(Object.entries(result.output));
  const place = v.getDotPath(result.issues[0]);
  report({
    rule: 'image-lock',
    severity: 'error',
    message:
      place === null
        ? 'the lock is not JSON of ours; two branches may have changed it'
        : `the lock's "${place}" is not what a fetch writes`,
    hint: 'delete it and run "fieldbook images --fetch", which fetches the pictures again',
    at: { file: REMOTE_LOCK, line: 1, column: 1 },
  });
  return undefined;
}

/** A lock as the text of its file: sorted, so that a fetch changes the lines of new pictures alone. */
export function printRemoteLock(lock: RemoteLock): string {
  const sorted = [...lock].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
