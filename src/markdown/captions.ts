import type { MarkdownIt, Token } from 'markdown-it';
import type { MarkdownSettings } from '../content/settings.ts';
import { STANDALONE } from './figures.ts';
import { makeToken } from './token.ts';

/**
 * A picture alone in its paragraph is a figure where something stands to be its caption: an emphasised line right below
 * it, else its title. The class tells it from figures that authors asked for.
 */
export function captions(md: MarkdownIt, { hasCaptions }: MarkdownSettings): void {
  if (hasCaptions === false) return;
  md.core.ruler.push('fb_captions', ({ src, tokens }) => {
    if (!src.includes('![')) return;
    tokens.forEach((open, index) => {
      const [inline, close] = [tokens[index + 1], tokens[index + 2]];
      if (open.type !== 'paragraph_open' || open.hidden || !inline?.children || !close) return;
      const captioned = withCaption(inline.children);
      if (!captioned) return;
      inline.children = captioned;
      for (const token of [open, close]) token.tag = 'figure';
      open.attrJoin('class', 'fb-figure');
    });
  });
}

/** The tokens of a figure; undefined where these are none. */
function withCaption(children: readonly Token[]): Token[] | undefined {
  const length = pictureLength(children);
  const picture = children.find(({ type }) => type === 'image');
  if (length === 0 || !picture || picture.info === STANDALONE) return undefined;
  const [lineBreak, ...line] = children.slice(length);
  if (lineBreak) {
    if (!/^(?:soft|hard)break$/.test(lineBreak.type) || !isEmphasised(line)) return undefined;
    return [...children.slice(0, length + 1), ...caption(line, 'fb-line')];
  }
  const title = String(picture.attrGet('title') ?? '').trim();
  if (!title) return undefined;
  const text = makeToken('text', '', 0);
  text.content = title;
  return [...children, ...caption([text], 'fb-title')];
}

/** How many tokens a picture takes at the beginning of a line, with the link around it; 0 where there is none. */
function pictureLength([first, second, third]: readonly Token[]): number {
  if (first?.type === 'image') return 1;
  return first?.type === 'link_open' && second?.type === 'image' && third?.type === 'link_close' ? 3 : 0;
}

function isEmphasised(line: readonly Token[]): boolean {
  if (line[0]?.type !== 'em_open' || line.at(-1)?.type !== 'em_close') return false;
  // One emphasis from end to end: `*a* and *b*` is a sentence.
  return line.findIndex(({ type, level }) => type === 'em_close' && level === line[0]?.level) === line.length - 1;
}

function caption(children: readonly Token[], origin: 'fb-line' | 'fb-title'): Token[] {
  const open = makeToken('figcaption_open', 'figcaption', 1);
  open.attrSet('class', origin);
  return [open, ...children, makeToken('figcaption_close', 'figcaption', -1)];
}
