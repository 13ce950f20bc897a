import type { StateCore, Token } from 'markdown-it';
import { type AttributeDefinitions, attributePairs, resolveReferences } from '../attribute-list.ts';
import { escapeHtml } from '../escape.ts';
import { makeToken } from '../token.ts';
import type { Block } from './node.ts';

/** Adds tokens to those of a text, each at its level and with the attributes of its block. */
export class TokenStream {
  private readonly state: StateCore;
  private readonly definitions: AttributeDefinitions;
  private level = 0;

  constructor(state: StateCore, definitions: AttributeDefinitions) {
    this.state = state;
    this.definitions = definitions;
  }

  /** An element, and in it what `content` adds. */
  around(block: Block, name: string, tag: string, content: () => void): void {
    this.open(`${name}_open`, tag, block, 1);
    content();
    this.push(`${name}_close`, tag, -1);
  }

  /** Text that is read by the inline rules. */
  inline(content: string, { line, endLine }: Block): void {
    const token = this.push('inline', '', 0);
    token.content = content;
    token.map = [line, endLine];
    token.children = [];
  }

  /** A token with the attributes that its block was given. */
  open(type: string, tag: string, { line, endLine, list }: Block, nesting: 0 | 1): Token {
    const token = this.push(type, tag, nesting);
    token.map = [line, endLine];
    for (const pair of this.attributesOf(list)) token.attrPush(pair);
    return token;
  }

  /** Whether a text without `<p>` is right before: what follows needs a space. */
  get isAfterBareText(): boolean {
    return this.state.tokens.at(-1)?.hidden === true;
  }

  push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = makeToken(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level--;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.state.tokens.push(token);
    return token;
  }

  /** References resolved: all definitions are known once the blocks are read. */
  attributesOf(list: Block['list']): [string, string][] {
    return list ? attributePairs(resolveReferences(list, this.definitions)) : [];
  }
}

/** A start tag with further attributes: classes are added to its own, other values replace them. */
export function addAttributes(tag: string, pairs: readonly [string, string][]): string {
  return pairs.reduce((open, [name, value]) => {
    const known = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|(\\w+))`, 'i').exec(open);
    const before = name === 'class' ? (known?.[1] ?? known?.[2] ?? known?.[3]) : undefined;
    const attribute = ` ${name}="${before === undefined ? '' : `${before} `}${escapeHtml(value)}"`;
    return known ? open.replace(known[0], () => attribute) : open.replace(/\s*\/?>$/, (end) => attribute + end);
  }, tag);
}
