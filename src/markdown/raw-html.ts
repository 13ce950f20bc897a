/** An `<img>` as an author typed it: its attributes in order, names in lower case, entities in values resolved. */
export interface RawImage {
  readonly attributes: Readonly<Record<string, string>>;
  /** Offset in the HTML of the `src` value, or of the tag where there is none. */
  readonly offset: number;
}

/**
 * One alternative for each thing in which the characters `<img` are no tag (comments, elements of raw text), then the
 * tag itself; quoted values may hold `>`.
 */
const IMAGE_TAGS =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title)\b[\s\S]*?(?:<\/\1\s*>|$)|<img\b((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;

const ATTRIBUTES = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The HTML with each `<img>` replaced by what `print` makes of it; the rest is untouched. */
export function replaceImages(html: string, print: (image: RawImage) => string): string {
  return html.replace(IMAGE_TAGS, (whole: string, _element, attributeText: string | undefined, offset: number) => {
    if (attributeText === undefined) return whole;
    const attributes = parseAttributes(attributeText);
    const srcOffset = attributeText.search(/(?<![\w-])src\s*=/i);
    return print({
      attributes,
      offset: offset + (srcOffset < 0 ? 0 : '<img'.length + valueStart(attributeText, srcOffset)),
    });
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

function valueStart(text: string, nameOffset: number): number {
  return nameOffset + (/^src\s*=\s*["']?/i.exec(text.slice(nameOffset))?.[0].length ?? 0);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Resolves the entities that occur in attribute values; an unknown one stays as it is. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
