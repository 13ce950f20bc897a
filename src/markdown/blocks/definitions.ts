import type { Env, MarkdownIt } from 'markdown-it';
import { type AttributeList, resolveReferences } from '../attribute-list.ts';
import { encodeAddress } from '../spans/entities.ts';
import { takeIndented } from './code.ts';
import { type Block, makeBlock } from './node.ts';
import type { Parser, Rule } from './parser.ts';
import { trim } from './spaces.ts';

const FOOTNOTE = /^ {0,3}\[\^(\w[\w-]*)\]:[ \t]*(.*)$/s;

/** `[^name]: text`, with further blocks indented by four (kramdown, parser/footnote.rb). */
export const footnoteDefinition: Rule = (parser, parent, source) => {
  const [, name, first = ''] = FOOTNOTE.exec(source.line() ?? '') ?? [];
  if (name === undefined) return false;
  const block = makeBlock('footnote', source.number(), { name });
  const start = source.index++;
  const lines = [first, ...takeIndented(source).map((row) => row.replace(/^(?:\t| {4})/, ''))];
  block.endLine = source.number(source.index - 1) + 1;
  parser.parse(block, source.slice(lines, start));
  parser.footnotes.push(block);
  parent.children.push(parser.make('eob', block.line, { name: 'footnote' }));
  return true;
};

const LINK =
  /^ {0,3}\[([^\n\]]+)\]:[ \t]*(?:<(.*?)>|([^\n]*?\S[^\n]*?))(?:(?:[ \t]*?\n|[ \t]+?)[ \t]*?(["'])(.+?)\4)?[ \t]*?\n/;

/** `[name]: address "title"`; the title may stand on the next line, the last of equal names counts (parser/link.rb). */
export const linkDefinition: Rule = (parser, parent, source) => {
  const line = source.line() ?? '';
  if (!/^ {0,3}\[[^\]]+\]:/.test(line)) return false;
  const next = source.line(1);
  const match = LINK.exec(`${line}\n${next === undefined ? '' : `${next}\n`}`);
  if (!match || /[ \t]["']/.test(match[3] ?? '')) return false;
  const [whole, label = '', bracketed, bare = '', , title = ''] = match;
  const block = parser.make('eob', source.number(), { name: 'link' });
  parser.links.push({ label, href: bracketed ?? bare, title, block });
  parent.children.push(block);
  source.index += whole.indexOf('\n') === whole.length - 1 ? 1 : 2;
  return true;
};

const ABBREVIATION = /^ {0,3}\*\[(.+?)\]:(.*)$/s;

/** `*[HTML]: Hyper Text Markup Language` (kramdown, parser/abbreviation.rb). */
export const abbreviationDefinition: Rule = (parser, parent, source) => {
  const [, word, title = ''] = ABBREVIATION.exec(source.line() ?? '') ?? [];
  if (word === undefined) return false;
  const block = parser.make('eob', source.number(), { name: 'abbreviation' });
  parser.abbreviations.set(word, { title: trim(title), block });
  parent.children.push(block);
  source.index++;
  return true;
};

/** What a link definition says, as written. */
export interface LinkDefinition {
  readonly label: string;
  readonly href: string;
  readonly title: string;
  /** Carries the attributes of its links. */
  readonly block?: Block;
}

/** What an abbreviation stands for. */
export interface Abbreviation {
  readonly title: string;
  /** Carries its attributes. */
  readonly block: Block;
}

/** A link's target where markdown-it looks for it, with the attributes that its definition was given. */
export interface LinkReference {
  readonly href: string;
  readonly title: string;
  readonly list?: AttributeList;
}

/** Puts link definitions where markdown-it looks for them. */
export function keepLinks(
  md: MarkdownIt,
  env: Env,
  { links, definitions }: Pick<Parser, 'links' | 'definitions'>,
): void {
  const references: Record<string, LinkReference> = {};
  for (const { label, href, title, block } of links) {
    const list = block?.list && resolveReferences(block.list, definitions);
    const key = md.utils.normalizeReference(label);
    references[key] = { href: encodeAddress(href), title, ...(list && { list }) };
  }
  if (links.length > 0) env.references = { ...(env.references as object | undefined), ...references };
}
