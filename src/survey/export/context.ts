import type { Entry } from '../model.ts';

/** What a survey does not know of itself: where it stands. Every address is absolute. */
export interface SurveyContext {
  /** Title of the post. */
  readonly title: string;
  /** Of the post. */
  readonly url: string;
  /** Of the page of the comparison. */
  readonly comparisonUrl: string;
  /** Of an entry's section. */
  readonly entryUrl: (entry: Entry) => string;
  /** Of an entry's picture; undefined without one. */
  readonly imageUrl: (entry: Entry) => string | undefined;
}
