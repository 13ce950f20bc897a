import MarkdownItFactory, { type MarkdownIt } from 'markdown-it';
import { ENTITY_NAMES } from './entity-names.ts';
import { spanRule } from './parse.ts';
import type { SpanState } from './state.ts';

const ENTITY = /&(?:([A-Za-z]\w*)|#(\d+)|#x([\da-fA-F]+));/y;
const ENTITIES = /&(?:[A-Za-z]\w*|#\d+|#x[\da-fA-F]+);/g;

const { lib, unescapeAll } = new MarkdownItFactory().utils;

/** Entities are the characters they name (kramdown, parser/html_entity.rb, entity_output as_char). */
export function entities(md: MarkdownIt): void {
  spanRule(md, 'entity', parseEntity);
}

function parseEntity(state: SpanState): boolean {
  if (state.src.charAt(state.pos) !== '&') return false;
  ENTITY.lastIndex = state.pos;
  const [entity = '', name, decimal, hex = ''] = ENTITY.exec(state.src) ?? [];
  if (entity === '' || (name !== undefined && !ENTITY_NAMES.has(name))) return false;
  const code = Number(decimal ?? `0x${hex}`);
  state.text(name === undefined ? characterOf(code) : unescapeAll(entity), state.pos + entity.length);
  return state.close(undefined, state.pos);
}

/** What the codes 128 to 159 mean on Windows, and therefore on the web. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** As in browsers, codes of control characters mean those of Windows; a code of nothing is a replacement character. */
function characterOf(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS.charAt(code - 0x80);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}

/** Text in which nothing but entities means anything. */
export function sourceText(text: string): string {
  return text.includes('&') ? text.replace(ENTITIES, unescapeAll) : text;
}

/** An address as it may stand in HTML: what is encoded stays so, spaces and the like are. */
export function encodeAddress(address: string): string {
  return lib.mdurl.encode(sourceText(address));
}
