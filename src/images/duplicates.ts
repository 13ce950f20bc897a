import type { PictureReference } from '../content/picture-reference.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { ImageAsset } from './asset.ts';

/** A file that may have a double. */
interface NamedFile {
  readonly name: string;
  readonly asset: Pick<ImageAsset, 'contentHash'>;
  /** Where it is first named. */
  readonly first: PictureReference;
}

/** A note for each file that is, byte for byte, another one before it. */
export function duplicates(files: readonly NamedFile[]): Diagnostic[] {
  const names = new Map<string, string>();
  return files.flatMap(({ name, asset: { contentHash }, first }) => {
    const other = names.get(contentHash);
    if (other === undefined) names.set(contentHash, name);
    return other === undefined ? [] : [noteOf(name, other, first)];
  });
}

function noteOf(name: string, other: string, { at }: PictureReference): Diagnostic {
  const message = `${name} is the same picture as ${other}`;
  const hint = "use one of the two: readers' browsers cannot know that they have it";
  return { rule: 'image-duplicate', severity: 'note', message, hint, at };
}
