/** How much a finding weighs: an error stops publication, a warning does so with `--strict`, a note never. */
export type Severity = 'error' | 'warning' | 'note';

/** What one kind of finding is about, for authors: the page on it is made of this. */
export interface Rule {
  /** How much its findings weigh as a rule. Errors cannot be turned off. */
  readonly severity: Severity;
  /** Whether some findings of an error's rule are warnings, which can be. */
  readonly hasWarnings?: true;
  /** In one line, without a full stop. */
  readonly summary: string;
  /** When it is reported. */
  readonly what: string;
  /** What it spares readers or authors. */
  readonly why: string;
  /** An example that is reported, as it stands in a file. */
  readonly bad: string;
  /** The same put right. */
  readonly good: string;
  /** Whether `fieldbook check --fix` can put it right. */
  readonly isFixable?: true;
}

/** Rules on one subject. */
export interface RuleGroup {
  readonly title: string;
  /** What the examples are written in; `body` and `front-matter` are Markdown and YAML that alone make a post of a good site. */
  readonly language: 'body' | 'front-matter' | 'yaml' | 'liquid' | 'text';
  readonly rules: Readonly<Record<string, Rule>>;
}
