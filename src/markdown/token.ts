import MarkdownItFactory, { type Token } from 'markdown-it';

/**
 * markdown-it's own constructor defines a token's fields one by one with Object.defineProperty, which takes a twentieth
 * of a whole build; this one assigns them.
 */
class PlainToken {
  type: string;
  tag: string;
  attrs: Token['attrs'] = null;
  map: Token['map'] = null;
  nesting: Token['nesting'];
  level = 0;
  children: Token['children'] = null;
  content = '';
  markup = '';
  info = '';
  meta: Token['meta'] = null;
  block = false;
  hidden = false;

  constructor(type: string, tag: string, nesting: Token['nesting']) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }
}

Object.setPrototypeOf(PlainToken.prototype, MarkdownItFactory.Token.prototype);

/** A token of markdown-it, methods and all. */
export function makeToken(type: string, tag: string, nesting: Token['nesting']): Token {
  return new PlainToken(type, tag, nesting) as Token;
}
