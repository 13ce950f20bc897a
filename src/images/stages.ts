import type { Finding, ImageAsset, Traits } from './asset.ts';

/** One format of a picture; `V` is what is known of each of its files. */
export interface Format<V> {
  readonly type: string;
  readonly variants: readonly V[];
}

/**
 * A picture on its way to an `ImageAsset`: the same shape at each stage, with bytes in memory (`Encoded`), then with
 * file names in the store (`Stored`), then with published names.
 */
export interface Staged<V> extends Traits {
  readonly kind: ImageAsset['kind'];
  readonly originalType: string;
  readonly width: number;
  readonly height: number;
  readonly sources: readonly Format<V>[];
  readonly fallback: Format<V>;
  readonly still?: Format<V>;
  readonly findings?: readonly Finding[];
}

/** What is made of a still picture's pixels. */
export type Formats = Pick<Staged<Encoded>, 'kind' | 'sources' | 'fallback'>;

/** A file just made. */
export interface Encoded {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  /** True where `data` is the author's file, byte for byte. */
  readonly isOriginal: boolean;
}

/** A file in the store, or the author's own. */
export interface Stored {
  /** First 8 hexadecimal digits of the content's SHA-256. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly isOriginal: boolean;
}

/** The next stage: each file turned by `change`, which is told the MIME type. */
export function mapVariants<A, B>(picture: Staged<A>, change: (variant: A, type: string) => B): Staged<B> {
  const { sources, fallback, still, ...facts } = picture;
  const mapFormat = ({ type, variants }: Format<A>): Format<B> => ({
    type,
    variants: variants.map((variant) => change(variant, type)),
  });
  return {
    ...facts,
    sources: sources.map(mapFormat),
    fallback: mapFormat(fallback),
    ...(still && { still: mapFormat(still) }),
  };
}

/** Every file of every format, with its MIME type. */
export function allVariants<V>({ sources, fallback, still }: Staged<V>): { variant: V; type: string }[] {
  const formats = [...sources, fallback, ...(still ? [still] : [])];
  return formats.flatMap(({ type, variants }) => variants.map((variant) => ({ variant, type })));
}
