import type { MarkdownIt, Token } from 'markdown-it';
import { type AttributeDefinitions, attributePairs, resolveReferences } from '../attribute-list.ts';
import type { Abbreviation } from '../blocks/definitions.ts';

/**
 * Marks every word that a line `*[HTML]: Hyper Text Markup Language` explains, before that line and after it (kramdown,
 * parser/abbreviation.rb). The blocks leave the words in `env.abbreviations`.
 */
export function abbreviations(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'fb_abbreviations', ({ tokens, env, Token: TokenClass }) => {
    const known = env.abbreviations as ReadonlyMap<string, Abbreviation> | undefined;
    if (!known || known.size === 0) return;
    const words = [...known.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
    const pattern = new RegExp(`(?<!\\w)(?:${words.join('|')})(?!\\w)`, 'g');
    const definitions = (env.attributeLists as AttributeDefinitions | undefined) ?? new Map();
    const attributes = new Map([...known].map(([word, meaning]) => [word, attributesOf(meaning, definitions)]));
    for (const token of tokens) {
      if (token.children)
        token.children = token.children.flatMap((child) => mark(child, pattern, attributes, TokenClass));
    }
  });
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

type Pairs = [string, string][];

/** Its own title counts, not one of its attribute list. */
function attributesOf({ title, block: { list } }: Abbreviation, definitions: AttributeDefinitions): Pairs {
  const pairs = list ? attributePairs(resolveReferences(list, definitions)) : [];
  return title === '' ? pairs : [...pairs.filter(([name]) => name !== 'title'), ['title', title]];
}

function mark(token: Token, pattern: RegExp, known: ReadonlyMap<string, Pairs>, TokenClass: typeof Token): Token[] {
  if (token.type !== 'text') return [token];
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: word, index } of token.content.matchAll(pattern)) {
    const open = new TokenClass('abbr_open', 'abbr', 1);
    const pairs = known.get(word) ?? [];
    if (pairs.length > 0) open.attrs = [...pairs];
    tokens.push(text(token.content.slice(end, index)), open, text(word), new TokenClass('abbr_close', 'abbr', -1));
    end = index + word.length;
  }
  if (end === 0) return [token];
  return [...tokens, text(token.content.slice(end))];

  function text(content: string): Token {
    const part = new TokenClass('text', '', 0);
    part.content = content;
    return part;
  }
}
