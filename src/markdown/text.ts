import MarkdownItFactory from 'markdown-it';

const inlineMarkdown = new MarkdownItFactory({ html: true });

const MARKS = /[#*_`[\]<>&\\~!]/;

/** The visible text of HTML on one line, entities resolved. */
export function htmlText(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<[^>]*>/gi, ' ')
    .replace(/\0[^\0]*\0/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return text.replace(/\s+/g, ' ').trim();
}

/** Markdown as plain text on one line: `# Edge computing` is `Edge computing`. */
export function plainText(markdown: string): string {
  return MARKS.test(markdown) ? htmlText(inlineMarkdown.render(markdown)) : markdown.replace(/\s+/g, ' ').trim();
}

/** Text cut at a word within `length` characters, with an ellipsis where something was left out. */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > length / 2 ? end : undefined).replace(/[\s,;:.]+$/, '')}\u2026`;
}
