import type { MarkdownIt, Token } from 'markdown-it';
import { namesPicture } from '../content/picture-reference.ts';
import type { Position } from '../report/diagnostic.ts';
import { findOrigins, type Origin, originOf, placeAt, rememberSpan } from './origins.ts';
import { addAddress, addImage, markPictures, markUrls, mayShowPictures, type PictureEnv } from './picture-tags.ts';

/**
 * Leaves a mark for each picture that a text names, and collects them, with their places in the file, in `env.slots`:
 * `![]()`, raw HTML, links to pictures, and styles of attribute lists.
 */
export function pictures(md: MarkdownIt): void {
  for (const rule of ['image', 'link', 'html_inline'] as const) rememberSpan(md, rule);
  md.core.ruler.push('fb_pictures', ({ src, tokens, env }) => {
    if (!src.includes('![') && !mayShowPictures(src)) return;
    findOrigins(tokens, src.split('\n'));
    for (const token of tokens) markToken(token, env as unknown as PictureEnv);
  });

  md.renderer.rules.image = (tokens, index, options, env, renderer) => {
    const token = tokens[index] as Token;
    const attributes = Object.fromEntries((token.attrs ?? []).map(([name, value]) => [name, String(value)]));
    const alt = renderer.renderInlineAsText(token.children ?? [], options, env);
    const origin = originOf(token);
    const placeOf = () => positionOf(origin, pathOffset(origin, attributes.src ?? ''), env as unknown as PictureEnv);
    const isLink = tokens[index - 1]?.type === 'link_open' && tokens[index + 1]?.type === 'link_close';
    return addImage({ attributes: { ...attributes, alt }, placeOf }, env as unknown as PictureEnv, { isLink });
  };
  for (const type of ['html_inline', 'html_block'] as const) {
    md.renderer.rules[type] = (tokens, index, _options, env) => {
      const token = tokens[index] as Token;
      const placeOf = (offset: number) => positionOf(originOf(token), offset, env as unknown as PictureEnv);
      return markPictures(token.content, env as unknown as PictureEnv, placeOf);
    };
  }
}

/** Marks the address of a link to a picture, and those in the style of any element but a picture. */
function markToken(token: Token, env: PictureEnv, parent = token): void {
  for (const child of token.children ?? []) markToken(child, env, token);
  const src = token.type === 'link_open' ? String(token.attrGet('href') ?? '') : '';
  if (namesPicture(src)) {
    const origin = originOf(token);
    const at = positionOf(origin, lastPathOffset(origin, src), env);
    token.attrSet('href', addAddress({ reference: { src, use: 'file', at } }, env));
  }
  const style = token.type === 'image' ? null : token.attrGet('style');
  if (style === null || !/\burl\(/i.test(String(style))) return;
  const place = { file: env.file, line: env.firstLine + (token.map ?? parent.map ?? [0])[0], column: 1 };
  token.attrSet('style', markUrls(String(style), env, { placeOf: () => place, decode: (text) => text }));
}

function positionOf(origin: Origin, offset: number, env: PictureEnv): Position {
  const { line, column } = placeAt(origin, offset);
  return { file: env.file, line: env.firstLine + line, column };
}

/** Where the path stands within `![alt](path)`; the picture's own beginning for `![alt][reference]`. */
function pathOffset({ text, start, end }: Origin, path: string): number {
  const source = text.slice(start, end);
  return offsetFrom(source, source.indexOf(']('), path);
}

/** The same within a link, in whose text there may be pictures. */
function lastPathOffset({ text, start, end }: Origin, path: string): number {
  const source = text.slice(start, end);
  return offsetFrom(source, source.lastIndexOf(']('), path);
}

function offsetFrom(source: string, bracket: number, path: string): number {
  if (bracket < 0) return 0;
  const offset = path === '' ? -1 : source.indexOf(path, bracket);
  return offset < 0 ? bracket + (/^\]\(\s*<?/.exec(source.slice(bracket))?.[0].length ?? 0) : offset;
}
