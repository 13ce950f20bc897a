import type { Env, MarkdownIt, Token } from 'markdown-it';
import { makeToken } from './token.ts';

/** The word in an attribute list that makes a figure of a picture. */
export const STANDALONE = 'standalone';

/** Notes that a picture is to be a figure if it is alone in its paragraph. */
export function markStandalone(picture: Token, env: Env): void {
  picture.info = STANDALONE;
  env.hasFigures = true;
}

/**
 * `![alt](a.png){:standalone}` alone in a paragraph is a figure with its alternative text below (kramdown,
 * converter/html.rb, convert_standalone_image).
 */
export function figures(md: MarkdownIt): void {
  md.core.ruler.push('fb_figures', ({ tokens, env }) => {
    if (!env.hasFigures) return;
    tokens.forEach((open, index) => {
      const [inline, close] = [tokens[index + 1], tokens[index + 2]];
      const [picture, ...others] = inline?.children ?? [];
      if (open.type !== 'paragraph_open' || open.hidden || picture?.info !== STANDALONE || others.length > 0) return;
      open.tag = 'figure';
      if (close) close.tag = 'figure';
      for (const name of ['class', 'id']) moveAttribute(name, picture, open);
      inline?.children?.push(...caption(picture.content));
    });
  });
}

function moveAttribute(name: string, picture: Token, figure: Token): void {
  const value = picture.attrGet(name);
  if (value === null || figure.attrGet(name) !== null) return;
  figure.attrSet(name, value);
  picture.attrs = (picture.attrs ?? []).filter(([known]) => known !== name);
}

function caption(content: string): Token[] {
  const text = makeToken('text', '', 0);
  text.content = content;
  return [makeToken('figcaption_open', 'figcaption', 1), text, makeToken('figcaption_close', 'figcaption', -1)];
}
