import { escapeText } from './escape.ts';
import { toInteger } from './numbers.ts';
import { inspectValue, printValue } from './print.ts';

type Text = unknown;
const CJK = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/gu;
const CJK_WORD = /[^\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\s]+/gu;

/** As Ruby's String#split: empty text at the end is dropped, and one space means any white space. */
function split(value: Text, separator: Text): string[] {
  const [text, by] = [printValue(value), printValue(separator)];
  const parts = by === ' ' ? text.trim().split(/\s+/) : by === '' ? [...text] : text.split(by);
  while (parts.at(-1) === '') parts.pop();
  return parts;
}

function slice(value: unknown, offset: unknown, length?: unknown): unknown {
  const items: readonly unknown[] = Array.isArray(value) ? value : [...printValue(value)];
  const from = toInteger(offset) < 0 ? items.length + toInteger(offset) : toInteger(offset);
  const count = length === undefined || length === null ? 1 : toInteger(length);
  const part = from < 0 || count < 0 ? [] : items.slice(from, from + count);
  return Array.isArray(value) ? part : part.join('');
}

function truncate(value: Text, length: unknown = 50, ellipsis: Text = '...'): unknown {
  if (value === undefined || value === null) return value;
  const [letters, end] = [[...printValue(value)], [...printValue(ellipsis)]];
  const most = toInteger(length);
  return letters.length > most
    ? [...letters.slice(0, Math.max(0, most - end.length)), ...end].join('')
    : letters.join('');
}

function truncateWords(value: Text, count: unknown = 15, ellipsis: Text = '...'): unknown {
  if (value === undefined || value === null) return value;
  const text = printValue(value);
  const most = Math.max(1, toInteger(count));
  const found = text.trim().split(/\s+/);
  return found.length <= most ? text : found.slice(0, most).join(' ') + printValue(ellipsis);
}

function countWords(value: Text, mode?: unknown): number {
  const text = printValue(value);
  const spaced = text.split(/\s+/).filter(Boolean).length;
  if (mode !== 'cjk' && mode !== 'auto') return spaced;
  const characters = text.match(CJK)?.length ?? 0;
  return mode === 'auto' && characters === 0 ? spaced : characters + (text.match(CJK_WORD)?.length ?? 0);
}

function replaceLast(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from);
  return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
}

/** As Ruby's CGI.escape, form encoding: space is `+`. */
function formEncode(text: string): string {
  const encoded = encodeURIComponent(text).replace(/[!'()*]/g, (character) => percent(character));
  return encoded.replaceAll('%20', '+');
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

function formDecode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

const orNothing = (write: (text: string) => string) => (value: Text) =>
  value === undefined || value === null ? value : write(printValue(value));
const plain =
  (write: (text: string, ...more: string[]) => unknown) =>
  (value: Text, ...more: Text[]) =>
    write(printValue(value), ...more.map(printValue));

/** Filters of text, where liquidjs and Ruby differ or liquidjs has none. Functions replace: `$&` means nothing here. */
export const STRING_FILTERS = {
  split,
  slice,
  truncate,
  truncatewords: truncateWords,
  number_of_words: countWords,
  escape: orNothing(escapeText),
  h: orNothing(escapeText),
  url_encode: orNothing(formEncode),
  url_decode: orNothing(formDecode),
  cgi_escape: plain(formEncode),
  uri_escape: plain((text) => encodeURI(text)),
  xml_escape: plain((text) => escapeText(text).replaceAll('&#39;', '&apos;')),
  escape_once: plain((text) => text.replace(/["><']|&(?!(?:[a-zA-Z]+|#\d+);)/g, (found) => escapeText(found))),
  capitalize: plain((text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()),
  upcase: plain((text) => text.toUpperCase()),
  downcase: plain((text) => text.toLowerCase()),
  strip: plain((text) => text.trim()),
  lstrip: plain((text) => text.trimStart()),
  rstrip: plain((text) => text.trimEnd()),
  strip_newlines: plain((text) => text.replace(/\r?\n/g, '')),
  newline_to_br: plain((text) => text.replace(/\r?\n/g, '<br />\n')),
  strip_html: plain((text) =>
    text.replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g, '').replace(/<[\s\S]*?>/g, ''),
  ),
  normalize_whitespace: plain((text) => text.replace(/\s+/g, ' ').trim()),
  replace: plain((text, from = '', to = '') => text.replaceAll(from, () => to)),
  replace_first: plain((text, from = '', to = '') => text.replace(from, () => to)),
  remove: plain((text, part = '') => text.replaceAll(part, () => '')),
  remove_first: plain((text, part = '') => text.replace(part, () => '')),
  replace_last: plain((text, from = '', to = '') => replaceLast(text, from, to)),
  remove_last: plain((text, part = '') => replaceLast(text, part, '')),
  append: plain((text, end = '') => text + end),
  prepend: plain((text, start = '') => start + text),
  inspect: (value: unknown) => escapeText(inspectValue(value)).replaceAll('&#39;', '&apos;'),
} as const;
