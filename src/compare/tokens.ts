import { attributesOf, type Reading } from './attributes.ts';
import { codeTokenOf } from './code.ts';
import {
  attribute,
  charactersOf,
  classesOf,
  type Element,
  find,
  hasClass,
  isElement,
  type Node,
  oneLine,
  textOf,
} from './html.ts';
import { isBlock, type Token } from './token.ts';

/** Without an end tag. */
const VOID = new Set('area br col embed hr img input link meta source track wbr'.split(' '));

/** Nodes as tokens, less what readers do not see and what the two makers of a site do differently by custom. */
export function tokensOf(nodes: readonly Node[], reading: Reading): Token[] {
  return joined(nodes.flatMap((node) => tokensOfNode(node, reading)));
}

function tokensOfNode(node: Node, reading: Reading): readonly Token[] {
  if (!isElement(node)) {
    const text = charactersOf(node);
    return text === undefined ? [] : [{ kind: 'text', text: withDollars(text) }];
  }
  const tokens = reading.known?.get(node) ?? tokensOfElement(node, reading);
  reading.known?.set(node, tokens);
  return tokens;
}

function tokensOfElement(node: Element, reading: Reading): Token[] {
  if (isSkipped(node)) return [];
  const code = codeTokenOf(node);
  if (code) return [code];
  const formula = formulaOf(node);
  if (formula !== undefined) return [{ kind: 'text', text: formula }];
  const inside = node.tagName === 'script' || node.tagName === 'style' ? [] : insideOf(node, reading);
  if (isLookedThrough(node)) return inside;
  const tag = isLonePicture(node) ? 'p' : node.tagName;
  const open: Token = { kind: 'open', tag, attributes: attributesOf(node, reading) };
  return VOID.has(tag) ? [open] : [open, ...inside, { kind: 'close', tag }];
}

/** A picture that is missing counts as a picture, not as the words that stand in its place. */
function insideOf(element: Element, reading: Reading): Token[] {
  if (hasClass(element, 'fb-missing')) return [{ kind: 'open', tag: 'img', attributes: new Map([['missing', '']]) }];
  return element.childNodes.flatMap((node) => tokensOfNode(node, reading));
}

/** Our tools around the text, titles below pictures, links to headings, ways back from footnotes, and what is shown to formulas' eyes only. */
function isSkipped(element: Element): boolean {
  const { tagName } = element;
  const classes = classesOf(element);
  if (tagName === 'source' && element.parentNode?.nodeName === 'picture') return true;
  if (classes.includes('katex-html') || classes.includes('fb-title') || tagName === 'template') return true;
  const isOurs = classes.some((name) => name.startsWith('fb-'));
  if (isOurs && (tagName === 'button' || tagName === 'svg')) return true;
  if (tagName !== 'a') return false;
  return classes.some((name) => /^(fb-anchor|reversefootnote|footnote-backref)$/.test(name)) || isPermalink(element);
}

/** A link on a heading to itself, as many themes add it. */
function isPermalink(link: Element): boolean {
  const isOnHeading = /^h[1-6]$/.test(link.parentNode?.nodeName ?? '');
  return isOnHeading && /^#/.test(attribute(link, 'href') ?? '') && /^[#¶§\u{1F517}]?$/u.test(oneLine(textOf(link)));
}

const WRAPPERS = new Set(['a', 'article', 'div', 'figcaption', 'figure', 'section', 'span']);

function isLookedThrough(element: Element): boolean {
  if (element.tagName === 'picture') return true;
  if (!WRAPPERS.has(element.tagName) || isLonePicture(element)) return false;
  return classesOf(element).some((name) => name.startsWith('fb-'));
}

/** A figure of ours that stands for the paragraph of a lone picture. */
function isLonePicture(element: Element): boolean {
  return element.tagName === 'figure' && hasClass(element, 'fb-figure');
}

/** The TeX of a rendered formula, between the signs that a page for a browser script has around it. */
function formulaOf(element: Element): string | undefined {
  if (element.tagName === 'math') {
    const tex = find(element, (candidate) => attribute(candidate, 'encoding') === 'application/x-tex');
    return tex && dollars(textOf(tex), attribute(element, 'display') === 'block');
  }
  const type = element.tagName === 'script' ? (attribute(element, 'type') ?? '') : '';
  if (!type.startsWith('math/tex')) return undefined;
  const tex = element.childNodes.map((node) => charactersOf(node) ?? '').join('');
  return dollars(tex, type.includes('display'));
}

function dollars(tex: string, isBlock: boolean): string {
  return isBlock ? `$$${tex.trim()}$$` : `$${tex.trim()}$`;
}

/** `\(x\)` and `$x$` are one formula, and so are `\[x\]` and `$$x$$`. */
function withDollars(text: string): string {
  return text.replace(/\\\(\s*|\s*\\\)/g, () => '$').replace(/\\\[\s*|\s*\\\]/g, () => '$$');
}

/** Neighbouring texts as one, white space as one space, none at the ends of blocks. */
function joined(tokens: readonly Token[]): Token[] {
  const all: Token[] = [];
  for (const token of tokens) {
    const last = all.at(-1);
    if (token.kind === 'text' && last?.kind === 'text')
      all[all.length - 1] = { kind: 'text', text: last.text + token.text };
    else all.push(token);
  }
  return all.flatMap((token, index): Token[] => {
    if (token.kind !== 'text') return [token];
    let text = token.text.replace(/\s+/g, ' ');
    if (isEdge(all[index - 1])) text = text.trimStart();
    if (isEdge(all[index + 1])) text = text.trimEnd();
    return text === '' ? [] : [{ kind: 'text', text }];
  });
}

/** A picture is part of a line of text: white space beside it shows. */
function isEdge(token: Token | undefined): boolean {
  if (!token || token.kind === 'code') return true;
  return token.kind !== 'text' && token.tag !== 'img' && isBlock(token.tag);
}
