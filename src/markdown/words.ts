const [NUL, LESS_THAN] = [0x00, 0x3c];

/** What a reader does not read, and a browser does not show. */
const UNREAD = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi;

/** What a character is: part of a word, between words, a word by itself, or the beginning of what is no text. */
const [LETTER, SPACE, WORD, MARKUP] = [0, 1, 2, 3];

/** By UTF-16 code unit: this is asked of every character of a site. Han, kana and Hangul stand for themselves. */
const KINDS = new Uint8Array(0x10000)
  .fill(SPACE, 0, 0x21)
  .fill(SPACE, 0xa0, 0xa1)
  .fill(WORD, 0x2e80, 0xa000)
  .fill(LETTER, 0x3000, 0x3001)
  .fill(WORD, 0xac00, 0xd7a4)
  .fill(WORD, 0xf900, 0xfb00)
  .fill(MARKUP, NUL, NUL + 1)
  .fill(MARKUP, LESS_THAN, LESS_THAN + 1);

/**
 * Words of an HTML text, as Jekyll's `strip_html | number_of_words` counts them; in scripts without spaces between
 * words each character counts as one (its `auto` mode).
 */
export function countWords(html: string): number {
  const text = html.replace(UNREAD, '');
  let words = 0;
  let isInWord = false;
  for (let index = 0; index < text.length; index++) {
    const kind = KINDS[text.charCodeAt(index)];
    if (kind === LETTER) {
      if (!isInWord) words++;
      isInWord = true;
    } else if (kind === MARKUP) {
      // Tags, and the marks between NULs where pictures go, are no text; they do not end a word either.
      const end = text.indexOf(text.charCodeAt(index) === NUL ? '\0' : '>', index + 1);
      if (end < 0) break;
      index = end;
    } else {
      if (kind === WORD) words++;
      isInWord = false;
    }
  }
  return words;
}
