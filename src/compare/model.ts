/** The first difference of two contents, with a little of what stands around it. */
export interface ContentDifference {
  /** `text`: what a reader reads. `structure`: the same text in other elements or attributes. */
  readonly kind: 'text' | 'structure';
  readonly old: string;
  readonly ours: string;
}

/** Something that a page says of itself and that is not as it was. Empty where a page does not say it. */
export interface FactDifference {
  readonly what: 'title' | 'date' | 'canonical' | 'redirect';
  readonly old: string;
  readonly ours: string;
}

/**
 * What became of a page: `missing`; `moved` to another address; there with its `text` or its `structure` changed, or
 * the `same`; `unread` where ours is a list or another page that a layout makes, of which only the address counts.
 */
export type PageStatus = 'missing' | 'moved' | 'text' | 'structure' | 'same' | 'unread';

/** One page of the old site. */
export interface PageFinding {
  /** As the old site linked to it: `/x/`, `/x.html`, or `/x`. */
  readonly address: string;
  readonly status: PageStatus;
  /** Whether readers who come to this address find neither a page nor a redirect. */
  readonly isLost: boolean;
  /** Where a moved page is now, or where a redirect leads. */
  readonly movedTo?: string;
  /** How that is known. */
  readonly movedBy?: 'redirect' | 'title' | 'text';
  /** Absent where the content is the same or was not compared. */
  readonly difference?: ContentDifference;
  readonly facts: readonly FactDifference[];
}

/** One file of the old site, other than a page, that ours does not have. */
export interface FileFinding {
  readonly address: string;
  /** A page of ours that links to it. */
  readonly linkedFrom?: string;
}

/** An entry of our feed that subscribers of the old one would be shown as new. */
export interface FeedEntryFinding {
  /** `repeated`: the old feed has it under another id. `added`: the old feed does not have it. `link`: known, elsewhere. */
  readonly kind: 'repeated' | 'added' | 'link';
  readonly title: string;
  /** Id in the old feed, or its link for `link`; absent for `added`. */
  readonly old?: string;
  readonly ours: string;
}

/** One feed of the old site. */
export interface FeedFinding {
  readonly address: string;
  /** We have no feed there: subscribers hear no more. */
  readonly isMissing: boolean;
  readonly entries: readonly FeedEntryFinding[];
}

/** How a new build differs from an old site. Every list is sorted by address. */
export interface Comparison {
  /** Every page of the old site. */
  readonly pages: readonly PageFinding[];
  /** Addresses of pages that the old site did not have. */
  readonly newPages: readonly string[];
  readonly missingFiles: readonly FileFinding[];
  readonly newFiles: readonly string[];
  readonly feeds: readonly FeedFinding[];
}
