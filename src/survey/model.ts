import type { Position } from '../report/diagnostic.ts';

/** A post that looks at several systems in turn, and what its data file says of them. */
export interface Survey {
  /** The post's file. */
  readonly file: string;
  /** Age at which a value should be looked at again; absent where none is set. */
  readonly staleAfterMonths?: number;
  /** In the order of the post's sections. */
  readonly entries: readonly Entry[];
  /** Criteria by group, in the data file's order; empty without a data file. */
  readonly groups: readonly CriterionGroup[];
  readonly measurements: readonly Measurement[];
}

/** A system: one section of the post. */
export interface Entry extends EntrySection {
  /** By criterion id; a criterion that the data file says nothing about is absent. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** What the post itself says of a system. */
export interface EntrySection {
  /** From the name, not the number, so that links live on when sections move. Unique in the survey. */
  readonly id: string;
  readonly name: string;
  readonly vendor?: string;
  readonly homepage?: string;
  /** Plain text; empty where the section has none. */
  readonly summary: string;
  /** Id of the section's heading. */
  readonly headingId: string;
  /** Place of the section's first picture among the post's pictures. */
  readonly picture?: number;
  readonly at: Position;
}

export interface CriterionGroup {
  readonly label: string;
  readonly criteria: readonly Criterion[];
}

export type CriterionType = 'boolean' | 'enum' | 'number' | 'date' | 'text' | 'list';

/** A question asked of every system. */
export interface Criterion {
  readonly id: string;
  readonly label: string;
  readonly type: CriterionType;
  /** What an enum or a list may hold, in order of rank where there is one; absent where a list is open. */
  readonly values?: ReadonlyMap<string, EnumValue>;
  /** Of numbers, such as `MB`. */
  readonly unit?: string;
  /** Kinds of number or date that must not be ranked together, with their labels. */
  readonly scopes?: ReadonlyMap<string, string>;
  /** What may qualify an item of a list, such as `add-on`, with labels. */
  readonly qualifiers?: ReadonlyMap<string, string>;
  readonly direction: 'high-is-better' | 'low-is-better' | 'none';
  readonly help?: string;
  /** Shown in the post itself, not only on the page of the comparison. */
  readonly isKey: boolean;
  /** Readers may filter systems by it. */
  readonly isFilter: boolean;
  /** Says whether a system is still alive; at most one criterion does. */
  readonly isStatus: boolean;
  readonly plot?: PlotKind;
}

/** How looking may beat reading: numbers on an axis, days on a time line, items as a matrix of dots. */
export type PlotKind = 'linear' | 'log' | 'timeline' | 'dots';

export interface EnumValue {
  readonly label: string;
  readonly help?: string;
  /** What it means for a reader who chooses: `ended` systems say so first. */
  readonly tone: 'good' | 'fading' | 'ended' | 'plain';
}

/** What is known of one system by one criterion. `unknown` was looked for and not found; it never means no. */
export type Cell = KnownCell | (Evidence & { readonly state: 'unknown' | 'not-applicable' });

export interface KnownCell extends Evidence {
  readonly state: 'known';
  /** Enums hold the id of their value, dates ISO 8601 to the day, month or year. */
  readonly value: boolean | number | string | readonly ListItem[];
  /** Of a number or date: a key of the criterion's scopes. */
  readonly scope?: string;
  /** The day from which the value holds: ISO 8601, perhaps without day or month. */
  readonly since?: string;
}

export interface ListItem {
  readonly value: string;
  /** A key of the criterion's qualifiers. */
  readonly qualifier?: string;
}

/** Why a value may be believed. */
export interface Evidence {
  readonly note?: string;
  readonly source?: Source;
  /** When the source said so: ISO 8601, perhaps without day or month. */
  readonly asOf?: string;
  readonly confidence: Confidence;
  /** Where on the network a newer value is found, such as `github-release:k3s-io/k3s`. */
  readonly refresh?: string;
  readonly at: Position;
}

export type Confidence = 'primary' | 'secondary' | 'judgement';

/** Where a fact comes from: a document that has at least one of a title and an address. */
export interface Source {
  readonly title: string;
  readonly url?: string;
}

/** One result of a test that somebody ran. */
export interface Measurement {
  /** Id of the entry. */
  readonly entry: string;
  /** What was measured; results are compared within one metric and unit only. */
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** Ends of the spread around the value, where it is known. */
  readonly low?: number;
  readonly high?: number;
  readonly hardware?: string;
  readonly version?: string;
  /** ISO 8601, perhaps without day or month. */
  readonly date?: string;
  readonly note?: string;
  readonly source?: Source;
  readonly at: Position;
}
