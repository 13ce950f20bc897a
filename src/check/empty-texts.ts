import { isPost } from '../content/post.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { CheckedDocument } from './document.ts';

/** Elements that show something without text. */
const SHOWN = /<(?:audio|canvas|embed|hr|iframe|input|math|object|pre|svg|table|video)\b/i;

/** Posts of which nothing but the title is shown. */
export function emptyTexts({ page, rendered: { html, pictures } }: CheckedDocument): Diagnostic[] {
  if (!isPost(page) || pictures.length > 0 || SHOWN.test(html) || textOf(html) !== '') return [];
  const at = { file: page.file, line: Math.max(1, page.bodyLine - 1), column: 1 };
  const hint = 'write it, or put the file among the drafts';
  return [{ rule: 'text-empty', severity: 'warning', message: 'the post shows no text', hint, at }];
}

function textOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<[^>]*>/gi, '')
    .replace(/[\s\p{Cf}]+/gu, '');
}
