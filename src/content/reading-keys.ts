import * as v from 'valibot';
import { type FieldValues, flag, nonEmptyText, truth } from './fields.ts';

/** What a site says of how its posts are read on. */
export interface ReadingSettings {
  /** False where no post names others like it. */
  readonly hasRelated?: boolean;
  /** Whether the history of the folder says when a document was changed that does not say so itself. */
  readonly hasGitDates?: boolean;
  /** How long after its last change a post is called old; absent where none is. */
  readonly staleAfter?: Period;
  /** Whether posts are published as Markdown too; absent where the kind of folder decides. */
  readonly hasTextCopies?: boolean;
}

/** A length of time as calendars have it. */
export interface Period {
  readonly months: number;
}

/** What a post says of it. */
export interface Reading {
  /** False where it names no others like it. */
  readonly hasRelated?: boolean;
  /** Name of the series that it is a part of. */
  readonly series?: string;
}

const PERIOD = /^([1-9]\d*) (year|month)s?$/;
const NO_PERIOD = 'must be a time such as "2 years" or "18 months"';

/** A number alone is one of years. */
const period = v.pipe(
  v.union([v.number(), v.string()], NO_PERIOD),
  v.transform((value) => (typeof value === 'number' ? `${value} years` : value.trim())),
  v.regex(PERIOD, NO_PERIOD),
  v.transform((text): Period => {
    const [, length, unit] = PERIOD.exec(text) ?? [];
    return { months: Number(length) * (unit === 'year' ? 12 : 1) };
  }),
);

/** Those keys below `fieldbook:`. */
export const READING_CONFIG_FIELDS = {
  related: flag,
  git_dates: flag,
  stale_after: period,
  llms: flag,
} as const;

/** Those keys of the front matter; themes give `related` other meanings too, of which only `false` has ours. */
export const READING_FIELDS = { related: truth, series: nonEmptyText } as const;

export function readingSettings(own: FieldValues<typeof READING_CONFIG_FIELDS>): ReadingSettings {
  return {
    ...(own.related === false && { hasRelated: false }),
    ...(own.git_dates && { hasGitDates: true }),
    ...(own.llms !== undefined && { hasTextCopies: own.llms }),
    ...(own.stale_after && { staleAfter: own.stale_after }),
  };
}

export function readingOf({ related, series }: FieldValues<typeof READING_FIELDS>): Reading {
  return { ...(related === false && { hasRelated: false }), ...(series && { series }) };
}
