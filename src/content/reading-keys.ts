import { type FieldValues, flag, nonEmptyText, truth } from './fields.ts';

/** What a site says of how its posts are read on. */
export interface ReadingSettings {
  /** False where no post names others like it. */
  readonly hasRelated?: boolean;
}

/** What a post says of it. */
export interface Reading {
  /** False where it names no others like it. */
  readonly hasRelated?: boolean;
  /** Name of the series that it is a part of. */
  readonly series?: string;
}

/** Those keys below `fieldbook:`. */
export const READING_CONFIG_FIELDS = { related: flag } as const;

/** Those keys of the front matter; themes give `related` other meanings too, of which only `false` has ours. */
export const READING_FIELDS = { related: truth, series: nonEmptyText } as const;

export function readingSettings({ related }: FieldValues<typeof READING_CONFIG_FIELDS>): ReadingSettings {
  return { ...(related === false && { hasRelated: false }) };
}

export function readingOf({ related, series }: FieldValues<typeof READING_FIELDS>): Reading {
  return { ...(related === false && { hasRelated: false }), ...(series && { series }) };
}
