import type { MarkdownIt, Token } from 'markdown-it';

/**
 * Marks every word that a line `*[HTML]: Hyper Text Markup Language` explains, before that line and after it (kramdown,
 * parser/abbreviation.rb). The blocks leave the words in `env.abbreviations`.
 */
export function abbreviations(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'fb_abbreviations', ({ tokens, env, Token: TokenClass }) => {
    const known = env.abbreviations as ReadonlyMap<string, string> | undefined;
    if (!known || known.size === 0) return;
    const words = [...known.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
    const pattern = new RegExp(`(?<!\\w)(?:${words.join('|')})(?!\\w)`, 'g');
    for (const token of tokens) {
      if (token.children) token.children = token.children.flatMap((child) => mark(child, pattern, known, TokenClass));
    }
  });
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function mark(token: Token, pattern: RegExp, known: ReadonlyMap<string, string>, TokenClass: typeof Token): Token[] {
  if (token.type !== 'text') return [token];
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: word, index } of token.content.matchAll(pattern)) {
    const open = new TokenClass('abbr_open', 'abbr', 1);
    const title = known.get(word) ?? '';
    if (title !== '') open.attrs = [['title', title]];
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
