/** What a row of `survey.csv` says, in the order in which it is written. */
export const COLUMNS = [
  'entry',
  'entry_name',
  'criterion',
  'criterion_label',
  'state',
  'value',
  'unit',
  'scope',
  'since',
  'note',
  'source_title',
  'source_url',
  'as_of',
  'confidence',
] as const;

export type Column = (typeof COLUMNS)[number];

/**
 * Text that a spreadsheet program may run as a formula: it begins with one of the marks that OWASP's page on CSV
 * injection lists, behind apostrophes perhaps.
 */
export const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Takes off the apostrophe that keeps a text from being run as a formula. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
