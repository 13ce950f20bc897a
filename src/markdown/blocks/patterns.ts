/** Patterns that several kinds of blocks share (kramdown, parser/paragraph.rb, extensions.rb, list.rb). */

/** A name as kramdown takes it from REXML. */
export const NAME =
  '(?:[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*:)?[\\p{Alphabetic}_][-\\p{Alphabetic}\\p{Nd}._]*';

/** Elements that stand within a line of text. */
export const SPAN_ELEMENTS: ReadonlySet<string> = words(
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc' +
    ' ruby samp select small span strong sub sup tt u var',
);

/** Elements that are text where they stand within a line. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = words(
  'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1' +
    ' h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary' +
    ' table tbody td th thead tfoot tr ul',
);

export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const NOT_IN_TEXT = `(?!(?:${[...SPAN_ELEMENTS, 'script'].join('|')})\\b)${NAME}`;
const HTML_START = new RegExp(`^ {0,3}<(?:${NOT_IN_TEXT}|/${NOT_IN_TEXT}\\s*>)`, 'u');

/** `{: … }` on a line of its own; the first group is what it says. */
export const BLOCK_LIST = /^ {0,3}\{:(?![:/])((?:\\\}|[^}])+)\}\s*$/;

/** The end-of-block marker. */
export const END_OF_BLOCK = /^\^\s*$/;

/** Marker of a definition and the rest of its line. */
export const DEFINITION = /^( {0,3}:)([\t| ].*)$/s;

/** Beginning of a list's first line. */
export const LIST_START = /^ {0,3}(?:[+*-]|\d+\.)[\t| ]/;

/** A horizontal rule. */
export const RULE = /^ {0,3}(\*|-|_)[ \t]*\1[ \t]*\1(?:\1|[ \t])*$/;

/** Only space: what ends a paragraph. A no-break space is text. */
export function isBlank(line: string): boolean {
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (code !== 0x20 && (code < 0x09 || code > 0x0d)) return false;
  }
  return true;
}

const ENDS_LAZY = /^(?: {0,3}(?:<|\{:)|\^|[ \t\v\f\r]*$)/;

/** Whether a line goes on with a paragraph or quote before it without a marker. */
export function isLazy(line: string): boolean {
  return !ENDS_LAZY.test(line) || !(isBlank(line) || endsText(line) || END_OF_BLOCK.test(line));
}

/** An attribute list or a tag that ends what text stands before it. */
export function endsText(line: string): boolean {
  return BLOCK_LIST.test(line) || HTML_START.test(line);
}

/** Whether what is before a line has ended for certain: `undefined` is the end of the text (kramdown, block_boundary.rb). */
export function isBoundary(line: string | undefined): boolean {
  return line === undefined || isBlank(line) || END_OF_BLOCK.test(line) || BLOCK_LIST.test(line);
}
