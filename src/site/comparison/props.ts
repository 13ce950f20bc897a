import type { Link, PageProps } from '../page-props.ts';

/** A system in a comparison. */
export interface ComparedEntry {
  /** Anchor on the page of the comparison, and the prefix of its cells' anchors. */
  readonly id: string;
  readonly name: string;
  readonly vendor?: string;
  /** Its section in the post. */
  readonly url: string;
  readonly status?: StatusBadge;
}

/** Whether a system is alive, such as `Retired since August 16, 2023`. */
export interface StatusBadge {
  readonly text: string;
  readonly tone: 'good' | 'fading' | 'ended' | 'plain';
}

/** One value with its evidence, as text. */
export interface ComparedCell {
  /** Anchor on the page of the comparison: `entry.criterion`. */
  readonly id: string;
  readonly entry: string;
  /** `missing`: nobody has looked yet. */
  readonly state: 'known' | 'unknown' | 'not-applicable' | 'missing';
  readonly text: string;
  /** Kind of number or date, and since when the value holds: what must be read with it. */
  readonly qualifier?: string;
  readonly note?: string;
  /** Where the value itself leads: addresses, which the text names without their scheme. */
  readonly links?: readonly Link[];
  readonly source?: { readonly text: string; readonly url?: string };
  /** When the source said so, such as `July 2026`. */
  readonly asOf?: string;
  /** What is not the maker's own word is marked. */
  readonly confidence?: 'judgement' | 'secondary';
  /** Place in the order of the criterion, from 0; absent where the value is not known. */
  readonly rank?: number;
  /** Ids that readers may filter by. */
  readonly facets?: readonly string[];
}

/** What all systems have by one criterion; cells stand in the order of the entries. */
export interface ComparedCriterion {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly unit?: string;
  readonly cells: readonly ComparedCell[];
}

export interface ComparedGroup {
  readonly label: string;
  readonly criteria: readonly ComparedCriterion[];
}

/** A criterion that readers may filter by, with what systems have, in the order of the data file. */
export interface ComparisonFilter {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** A finished plot. */
export interface ComparisonPlot {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly svg: string;
  /** The same facts; absent where another table of the page has them. */
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** Results of tests by one metric. */
export interface MeasuredMetric {
  readonly metric: string;
  readonly results: readonly MeasuredResult[];
}

export interface MeasuredResult {
  readonly name: string;
  readonly value: string;
  readonly setting: string;
  readonly note?: string;
  readonly date?: string;
  readonly source?: ComparedCell['source'];
}

/** The page of a comparison. */
export interface ComparisonProps extends PageProps {
  readonly title: string;
  readonly post: Link;
  readonly entries: readonly ComparedEntry[];
  readonly groups: readonly ComparedGroup[];
  readonly filters: readonly ComparisonFilter[];
  /** Of criteria. */
  readonly plots: readonly ComparisonPlot[];
  readonly measurementPlots: readonly ComparisonPlot[];
  readonly metrics: readonly MeasuredMetric[];
  /** The survey for machines: JSON, CSV, feed of changes. */
  readonly downloads: readonly Link[];
  readonly changesUrl: string;
}

/** What a survey adds to its post's text, each at an offset of `contentHtml`, in order. */
export interface SurveyInsert {
  readonly at: number;
  readonly part: SurveyTable | SurveyFacts;
}

/** The key criteria of all systems. */
export interface SurveyTable {
  readonly kind: 'table';
  readonly comparison: Link;
  readonly entries: readonly ComparedEntry[];
  readonly criteria: readonly ComparedCriterion[];
}

/** The key facts of one system, at its section. */
export interface SurveyFacts {
  readonly kind: 'facts';
  /** Absent where the heading has the entry's own id. */
  readonly anchor?: string;
  readonly name: string;
  readonly status?: StatusBadge;
  readonly facts: readonly { readonly label: string; readonly cell: ComparedCell }[];
  readonly comparison: Link;
}
