/** A tag as an author typed it. */
export interface RawTag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** The whole of it. */
  readonly text: string;
  /** Offset in the HTML. */
  readonly offset: number;
}

/** An attribute as an author typed it. */
export interface RawAttribute {
  /** In lower case. */
  readonly name: string;
  /** Entities resolved. */
  readonly value: string;
  /** Offsets, in the text that it was read from, of the attribute with the space before it. */
  readonly start: number;
  readonly end: number;
  /** Of the value as it was typed; where there is none, both are `end`. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** What takes the place of parts of HTML. */
export interface Printers {
  readonly tag: (tag: RawTag) => string;
  /** For what stands in a `<style>`. */
  readonly css: (css: string, offset: number) => string;
}

const ATTRIBUTE_TEXT = /(?:[^"'>]|"[^"]*"|'[^']*')*/.source;

/**
 * One alternative for each thing in which `<` begins no tag (comments, elements of raw text), then `<style>`, then any
 * other tag; quoted values may hold `>`.
 */
const MARKUP = new RegExp(
  [
    /<!--[\s\S]*?(?:-->|$)|<(script|textarea|title)(?=[\s/>])[\s\S]*?(?:<\/\1\s*>|$)/.source,
    `(<style(?=[\\s/>])${ATTRIBUTE_TEXT}>)([\\s\\S]*?)(?=</style\\s*>|$)`,
    `<(/?)([a-z][\\w:-]*)(?=[\\s/>])${ATTRIBUTE_TEXT}>`,
  ].join('|'),
  'gi',
);

/** The HTML with its tags and style sheets replaced by what is printed for them; the rest is untouched. */
export function replaceMarkup(html: string, print: Printers): string {
  return html.replace(
    MARKUP,
    (text: string, _raw, style: string | undefined, css = '', slash = '', name = '', offset: number) => {
      if (style !== undefined) return style + print.css(css, offset + style.length);
      return name === '' ? text : print.tag({ name: name.toLowerCase(), isEnd: slash !== '', text, offset });
    },
  );
}

/** Quoted values may hold anything; the slash of `width=9/>`, but not that of `src=a/b.png/>`, closes the tag, as in kramdown. */
const ATTRIBUTES = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\w+(?=\/>)|[^\s"'=<>`]+)))?/dg;

/** The attributes of a tag, or of the text between its name and its end; of two equal names the first counts, as in a browser. */
export function readAttributes(text: string): RawAttribute[] {
  const attributes = new Map<string, RawAttribute>();
  const pattern = new RegExp(ATTRIBUTES);
  pattern.lastIndex = /^<[a-z][\w:-]*/i.exec(text)?.[0].length ?? 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const name = (match[1] ?? '').toLowerCase();
    if (attributes.has(name)) continue;
    const end = match.index + match[0].length;
    const [valueStart, valueEnd] = match.indices?.[2] ?? match.indices?.[3] ?? match.indices?.[4] ?? [end, end];
    const value = decodeEntities(text.slice(valueStart, valueEnd));
    attributes.set(name, { name, value, start: match.index, end, valueStart, valueEnd });
  }
  return [...attributes.values()];
}

/** The values of attributes by name, in order. */
export function parseAttributes(text: string): Record<string, string> {
  return Object.fromEntries(readAttributes(text).map(({ name, value }) => [name, value]));
}

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }),
);

/** Resolves the entities that authors type by hand; an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED.get(name) ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      if (code > 0x10ffff) return whole;
      // As in a browser; NUL also has a meaning of ours, see slots.ts.
      return code === 0 ? '\uFFFD' : String.fromCodePoint(code);
    },
  );
}
