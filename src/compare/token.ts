/** A piece of content in the order of the page. `text` is visible text; code keeps its lines, text is as written. */
export type Token =
  | { readonly kind: 'open'; readonly tag: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly tag: string }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** Elements at whose ends a word ends. */
const BLOCKS = new Set(
  'address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe img li main math nav ol p pre section summary table tbody td tfoot th thead tr ul video'.split(
    ' ',
  ),
);

export function isBlock(tag: string): boolean {
  return BLOCKS.has(tag);
}

/** The words that a reader sees, in order. A word may span inline elements, never blocks. */
export function wordsOf(tokens: readonly Token[]): string[] {
  const parts = tokens.map((token) => {
    if (token.kind === 'text') return token.text;
    if (token.kind === 'code') return ` ${token.text} `;
    return isBlock(token.tag) ? ' ' : '';
  });
  const text = parts.join('').trim();
  return text === '' ? [] : text.split(/\s+/);
}

/** A token as HTML, on one line, for people. */
export function tokenHtml(token: Token): string {
  if (token.kind === 'text') return token.text;
  if (token.kind === 'close') return `</${token.tag}>`;
  if (token.kind === 'code') {
    const language = token.language && ` class="language-${token.language}"`;
    return `<pre${language}>${token.text.replace(/\s*\n\s*/g, ' \u21b5 ')}</pre>`;
  }
  const attributes = [...token.attributes].map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${value}"`));
  return `<${token.tag}${attributes.join('')}>`;
}
