import type { MarkdownIt } from 'markdown-it';
import type { KramdownSettings } from '../content/kramdown-keys.ts';
import { fencedCode, indentedCode } from './blocks/code.ts';
import { definitionList } from './blocks/definition-list.ts';
import { abbreviationDefinition, footnoteDefinition, keepLinks, linkDefinition } from './blocks/definitions.ts';
import { extensions } from './blocks/extensions.ts';
import { atxHeading, setextHeading } from './blocks/heading.ts';
import { html } from './blocks/html.ts';
import { list } from './blocks/list.ts';
import { blockMath } from './blocks/math.ts';
import { makeBlock } from './blocks/node.ts';
import { Parser, type RuleEntry, ruleTable } from './blocks/parser.ts';
import { Source } from './blocks/source.ts';
import { table } from './blocks/table.ts';
import { blank, endOfBlock, horizontalRule, paragraph, quote } from './blocks/text.ts';
import { TokenStream } from './blocks/token-stream.ts';
import { TokenWriter } from './blocks/tokens.ts';

/** kramdown's blocks in its order (parser/kramdown.rb, as changed by gfm.rb), with the characters they begin with. */
const RULES: readonly RuleEntry[] = [
  { first: ' \t\v\f\r', rule: blank },
  { first: ' \t', rule: indentedCode },
  { first: '~`', rule: fencedCode },
  { first: '>', rule: quote },
  { first: '#', rule: atxHeading },
  { first: '*-_', rule: horizontalRule },
  { first: '*+-0123456789', rule: list },
  { first: ':', rule: definitionList },
  { first: '<', rule: html },
  { first: undefined, rule: setextHeading },
  { first: '$\\', rule: blockMath },
  { first: undefined, rule: table },
  { first: '[', rule: footnoteDefinition },
  { first: '[', rule: linkDefinition },
  { first: '*', rule: abbreviationDefinition },
  { first: '{', rule: extensions },
  { first: '^', rule: endOfBlock },
  { first: undefined, rule: paragraph },
];

/** Settings that decide how blocks are read. */
export type BlockOptions = Pick<KramdownSettings, 'parseBlockHtml' | 'contentsLevels' | 'links'>;

/** Takes the place of markdown-it's blocks: the whole text is read by kramdown's rules. */
export function blocks(
  md: MarkdownIt,
  { parseBlockHtml = false, contentsLevels, links = {} }: BlockOptions = {},
): void {
  const readBlocks = md.core.ruler.getRules('').find(({ name }) => name === 'block');
  const rulesOf = ruleTable(RULES);
  const levels = contentsLevels && new Set(contentsLevels);
  const known = Object.entries(links).map(([label, [href = '', title = '']]) => ({ label, href, title }));
  md.core.ruler.at('block', (state) => {
    if (state.inlineMode) {
      readBlocks?.(state);
      return;
    }
    const lines = state.src.split('\n');
    const parser = new Parser(rulesOf);
    parser.parseBlockHtml = parseBlockHtml;
    parser.contentsLevels = levels;
    parser.links.push(...known);
    const root = makeBlock('root', 0);
    parser.parse(root, new Source(lines, [...lines.keys()]));
    keepLinks(md, state.env, parser);
    const writer = new TokenWriter(new TokenStream(state, parser.definitions));
    writer.writeAll(root.children);
    for (const footnote of parser.footnotes) writer.writeFootnote(footnote);
    state.env.attributeLists = parser.definitions;
    state.env.abbreviations = parser.abbreviations;
    state.env.contentsLevels = parser.contentsLevels;
    if (parser.footnotes.length > 0) {
      state.env.footnotes = { refs: Object.fromEntries(parser.footnotes.map(({ name }) => [`:${name}`, -1])) };
    }
  });
}
