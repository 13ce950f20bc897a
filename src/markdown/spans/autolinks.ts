import type { MarkdownIt } from 'markdown-it';
import { encodeAddress, sourceText } from './entities.ts';
import { spanRule } from './parse.ts';
import type { SpanState } from './state.ts';

const MAIL = '[\\p{L}\\p{M}\\p{Nd}\\-_.]+';
const AUTOLINK = new RegExp(`<(?:((?:mailto|https?|ftps?):[^\\n]+?)|(${MAIL}?@${MAIL}?))>`, 'uy');

/** `<https://…>` and `<name@host>`; an address without brackets is text (kramdown, parser/autolink.rb). */
export function autolinks(md: MarkdownIt): void {
  spanRule(md, 'autolink', parseAutolink);
}

function parseAutolink(state: SpanState): boolean {
  if (state.src.charAt(state.pos) !== '<' || state.pos >= (state.failures.get('>') ?? Number.POSITIVE_INFINITY))
    return false;
  AUTOLINK.lastIndex = state.pos;
  const match = AUTOLINK.exec(state.src);
  if (!match && state.src.indexOf('>', state.pos) < 0) state.failures.set('>', state.pos);
  if (!match) return false;
  const [whole, url, mail = ''] = match;
  const open = state.add('link_open', 'a', 1);
  open.attrs = [['href', encodeAddress(url ?? `mailto:${mail}`)]];
  open.markup = 'autolink';
  open.info = 'auto';
  state.text(sourceText((url ?? mail).replace(/^mailto:/, '')), state.pos + whole.length);
  const close = state.add('link_close', 'a', -1);
  close.markup = 'autolink';
  close.info = 'auto';
  return state.close(open, state.pos);
}
