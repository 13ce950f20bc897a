import { replaceText } from './text-nodes.ts';

const SHORT_NAME = /:([\w+-]+):/g;

/** As in jemoji, and formulas, in which colons are their own. */
const UNTOUCHED = new Set(['code', 'math', 'pre', 'tt']);

/** Replaces the names of GitHub's emoji, such as `:tada:`, by their characters; in text alone, and in HTML. */
export interface Emoji {
  readonly inText: (text: string) => string;
  readonly inHtml: (html: string) => string;
}

/** Loads the table of names, which only sites with jemoji need. Names without a character, as `:octocat:`, stay text. */
export async function loadEmoji(): Promise<Emoji> {
  const { nameToEmoji } = await import('gemoji');
  const characters = new Map(Object.entries(nameToEmoji));
  // The colon that ends no name may begin one: `10:30:tada:`.
  const inText = (text: string) => {
    if (!text.includes(':')) return text;
    let result = '';
    let end = 0;
    for (const pattern = new RegExp(SHORT_NAME); ; ) {
      const match = pattern.exec(text);
      if (!match) return result + text.slice(end);
      const character = characters.get(match[1] ?? '');
      if (character === undefined) pattern.lastIndex = match.index + match[0].length - 1;
      else {
        result += text.slice(end, match.index) + character;
        end = pattern.lastIndex;
      }
    }
  };
  return { inText, inHtml: (html) => (html.includes(':') ? replaceText(html, UNTOUCHED, inText) : html) };
}
