import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Results of earlier builds by key, kept in one file. `version` names the code that made them. */
export interface Memory {
  readonly known: ReadonlyMap<string, string>;
  /** What this build needed: all that is kept, so that the file does not grow for ever. */
  readonly used: Map<string, string>;
}

/** The memory in `file`; empty when there is none, when it is damaged, or when other code made it. */
export function loadMemory(file: string, version: string): Memory {
  const known = new Map<string, string>();
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as { version: string; entries: [string, string][] };
    if (stored.version === version) for (const [key, value] of stored.entries) known.set(key, value);
  } catch {
    // A memory that cannot be read is one that is not there: everything in it can be made again.
  }
  return { known, used: new Map() };
}

/** Writes what was used, whole or not at all; nothing when nothing changed. */
export function saveMemory(file: string, version: string, { known, used }: Memory): void {
  if (known.size === used.size && [...used.keys()].every((key) => known.has(key))) return;
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, JSON.stringify({ version, entries: [...used] }));
  renameSync(temporary, file);
}
