import type { Facts } from './inspect.ts';
import { withoutMetadata } from './metadata.ts';
import type { Encoded, Format } from './stages.ts';

/** The author's own file without metadata, where browsers show it as they show what we make of it. */
export interface AuthorFile {
  readonly type: string;
  readonly width: number;
  readonly data: Buffer;
}

/** Absent where the file is turned, wide-gamut or deep. */
export function authorFileOf(bytes: Buffer, { type, width, isPlain }: Facts): AuthorFile | undefined {
  return isPlain ? { type, width, data: Buffer.from(withoutMetadata(bytes)) } : undefined;
}

/** The author's file in place of ours of its size, where it is no heavier: encoding it again could only harm. */
export function withAuthorFile(format: Format<Encoded>, author?: AuthorFile): Format<Encoded> {
  if (author?.type !== format.type) return format;
  const { width, data } = author;
  const variants = format.variants.map((variant) =>
    variant.width === width && data.length <= variant.data.length ? { ...variant, data } : variant,
  );
  return { ...format, variants };
}
