/** A start or end tag as it stands in a text. */
export interface WrittenTag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
  readonly offset: number;
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/;
const RAW_ELEMENT = /<(script|style|textarea|title|xmp)(?=[\s/>])[\s\S]*?(?:<\/\1\s*>|$)/;
const TAG = /(?<!\\)<(\/?)([a-z][\w-]*)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^'"<>])*)>/;
const MARKUP = new RegExp([COMMENT, RAW_ELEMENT, TAG].map(({ source }) => source).join('|'), 'gi');

/** The tags in HTML, those in comments and scripts left out; what is begun there and never ended is a tag of its own. */
export function writtenTags(html: string): WrittenTag[] {
  return [...html.matchAll(MARKUP)].flatMap((match): WrittenTag[] => {
    const [whole, raw, slash = '', name, attributes = ''] = match;
    const place = { attributes, offset: match.index };
    if (name !== undefined) {
      return attributes.endsWith('/') ? [] : [{ name: name.toLowerCase(), isEnd: slash !== '', ...place }];
    }
    if (raw === undefined) return isWholeComment(whole) ? [] : [{ name: '!--', isEnd: false, ...place }];
    const isClosed = new RegExp(`</${raw}\\s*>$`, 'i').test(whole);
    return isClosed ? [] : [{ name: raw.toLowerCase(), isEnd: false, ...place }];
  });
}

/** One in which another begins was not ended where it should be. */
function isWholeComment(comment: string): boolean {
  return comment.endsWith('-->') && !comment.includes('<!--', 1);
}
