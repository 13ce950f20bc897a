/** An `<img>` as an author typed it: its attributes in order, names in lower case, entities in values resolved. */
export interface RawImage {
  readonly attributes: Readonly<Record<string, string>>;
  /** Offset in the HTML of the `src` value, or of the tag where there is none. */
  readonly offset: number;
}

/**
 * One alternative for each thing in which the characters `<img` are no tag (comments, elements of raw text), then the
 * tag itself; quoted values may hold `>`, and `<img-slider>` is another element.
 */
const IMAGE_TAGS =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title)(?=[\s/>])[\s\S]*?(?:<\/\1\s*>|$)|<img(?=[\s/>])((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;

const ATTRIBUTES = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The HTML with each `<img>` replaced by what `print` makes of it; the rest is untouched. */
export function replaceImages(html: string, print: (image: RawImage) => string): string {
  return html.replace(IMAGE_TAGS, (whole: string, _element, attributeText: string | undefined, offset: number) => {
    if (attributeText === undefined) return whole;
    // As in kramdown, the slash of `width=9/>` closes the tag.
    const text = attributeText.replace(/(=\s*\w+)\/$/, '$1');
    return print({ attributes: parseAttributes(text), offset: offset + srcOffset(whole) });
  });
}

/** The attributes of a tag, names in lower case, values with entities resolved; of two equal names the first counts. */
export function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTES)) {
    const key = name.toLowerCase();
    // As in a browser, the first of two equal attributes counts.
    if (!(key in attributes)) attributes[key] = decodeEntities(double ?? single ?? bare ?? '');
  }
  return attributes;
}

/** Where the value of `src` begins in a tag; 0 without one. */
function srcOffset(tag: string): number {
  const src = [...tag.matchAll(ATTRIBUTES)].find(([, name = '']) => name.toLowerCase() === 'src');
  if (!src) return 0;
  return src.index + (/^src\s*=\s*["']?/i.exec(src[0])?.[0].length ?? 0);
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
      // As in a browser; NUL also has a meaning of ours, see pictures.ts.
      return code === 0 ? '\uFFFD' : String.fromCodePoint(code);
    },
  );
}
