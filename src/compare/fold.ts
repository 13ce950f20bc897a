/** Text in which the shape of quotes, dashes and ellipses, case and white space make no difference: for titles. */
export function foldText(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/g, '"')
    .replace(/--+|[\u2010-\u2015]/g, '-')
    .replaceAll('\u2026', '...')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
