import type { ListItem } from '../model.ts';

/**
 * A list in one cell of a table: `mqtt; opc-ua: add-on`, items perhaps with a qualifier. Within an item a backslash says
 * that the next character is meant as it stands; it is put before `\`, before `;`, before a `:` that white space
 * follows, and before white space at the ends. An empty list is empty text.
 */
export function listText(items: readonly ListItem[]): string {
  return items
    .map(({ value, qualifier }) =>
      qualifier === undefined ? escaped(value) : `${escaped(value)}: ${escaped(qualifier)}`,
    )
    .join('; ');
}

function escaped(text: string): string {
  return text.replace(/[\\;]|:(?=\s)|^\s|\s$/g, '\\$&');
}

/** One character, or a backslash and the character behind it. */
type Token = string;

/** The items of a text that `listText` made, or a person: bare white space round items does not matter, nor an empty item. */
export function parseListText(text: string): ListItem[] {
  const items: Token[][] = [[]];
  for (const token of text.match(/\\.|./gs) ?? []) {
    if (token === ';') items.push([]);
    else items.at(-1)?.push(token);
  }
  return items.filter((tokens) => !tokens.every(isSpace)).map(itemOf);
}

function itemOf(tokens: readonly Token[]): ListItem {
  const mark = tokens.findIndex((token, index) => token === ':' && isSpace(tokens[index + 1] ?? ''));
  if (mark < 0) return { value: plainText(tokens) };
  return { value: plainText(tokens.slice(0, mark)), qualifier: plainText(tokens.slice(mark + 1)) };
}

function plainText(tokens: readonly Token[]): string {
  const start = tokens.findIndex((token) => !isSpace(token));
  const end = tokens.findLastIndex((token) => !isSpace(token));
  const characters = start < 0 ? [] : tokens.slice(start, end + 1);
  return characters.map((token) => token.at(-1)).join('');
}

function isSpace(token: Token): boolean {
  return /^\s$/.test(token);
}
