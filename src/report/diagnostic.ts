import type { Severity } from './rules/rule.ts';
import type { RuleId } from './rules.ts';

export type { Severity } from './rules/rule.ts';

/** A place in a source file. `file` is relative to the site folder, with `/`; `line` and `column` count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One finding about the author's input. */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** What is wrong, in one line, without the position. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Absent where the finding has no file, only the site. `line` and `column` are 1 where only the file is known. */
  readonly at?: Position;
  /** What puts it right beyond doubt, in the same file. */
  readonly fix?: Edit;
}

/** What stands between two places of a file becomes `text`, whose lines end with `\n` whatever the file's do. */
export interface Edit {
  readonly start: Place;
  /** Behind the last character; the same as `start` where something is put in. */
  readonly end: Place;
  readonly text: string;
}

/** Both count from 1, columns in UTF-16 units, a byte order mark aside. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Receives findings as they are made; steps go on after reporting, so that one build names every mistake. */
export type Report = (diagnostic: Diagnostic) => void;

/** Stops a build whose input has errors. Carries every finding, warnings too, in order of file and line. */
export class SiteError extends Error {
  override readonly name = 'SiteError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[], message: string) {
    super(message);
    this.diagnostics = diagnostics;
  }
}

/** Sorted by file, line, column and rule, each finding once: the same input prints the same list. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyed = new Map(diagnostics.map((diagnostic) => [sortKey(diagnostic), diagnostic]));
  return [...keyed.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, diagnostic]) => diagnostic);
}

function sortKey({ at, rule, message }: Diagnostic): string {
  const digits = (value = 0) => String(value).padStart(9, '0');
  return [at?.file ?? '', digits(at?.line), digits(at?.column), rule, message].join('\0');
}
