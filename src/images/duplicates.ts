import { readFile } from 'node:fs/promises';
import type { PictureReference } from '../content/picture-reference.ts';
import type { Diagnostic } from '../report/diagnostic.ts';

/** A file that may have a double. */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Where it is first named. */
  readonly first: PictureReference;
}

/** A note for each file that is, byte for byte, another one before it. */
export async function duplicates(files: readonly NamedFile[]): Promise<Diagnostic[]> {
  const byLength = new Map<number, NamedFile[]>();
  for (const file of files) {
    const same = byLength.get(file.bytes);
    if (same) same.push(file);
    else byLength.set(file.bytes, [file]);
  }
  // Only files of one length can be equal.
  const suspects = [...byLength.values()].filter(({ length }) => length > 1);
  const found: Diagnostic[] = [];
  for (const group of suspects) found.push(...(await equalsIn(group)));
  return found;
}

async function equalsIn(group: readonly NamedFile[]): Promise<Diagnostic[]> {
  const seen = new Map<string, string>();
  const found: Diagnostic[] = [];
  for (const { name, path, first } of group) {
    const content = (await readFile(path)).toString('latin1');
    const other = seen.get(content);
    if (other === undefined) seen.set(content, name);
    else found.push(noteOf(name, other, first));
  }
  return found;
}

function noteOf(name: string, other: string, { at }: PictureReference): Diagnostic {
  const message = `${name} is the same picture as ${other}`;
  const hint = `use one of the two: readers' browsers cannot know that they have it`;
  return { rule: 'image-duplicate', severity: 'note', message, hint, at };
}
