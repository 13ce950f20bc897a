import { realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';

/** Puts a text in the place of a file, whole or not at all. The file keeps its permissions, and a link stays one. */
export function replaceFile(path: string, text: string): void {
  const file = statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : path;
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text, mode === undefined ? {} : { mode });
  renameSync(temporary, file);
}
