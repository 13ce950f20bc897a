import { escapeHtml } from './escape.ts';
import { replaceText } from './text-nodes.ts';

/** A name behind `@`, and what may stand around it (html-pipeline's MentionFilter with the names of jekyll-mentions). */
const MENTION = /(^|[^\p{L}\p{N}_])@(\w[\w-]*)(?![\w/-])(?=\.+[^\p{L}\p{N}_]|\.+$|[^\da-zA-Z_.]|$)/gu;

/** Words about mentioning, which are nobody's name. */
const NOBODY = /^mention(?:s|ed|ing)?$/i;

/** As in jekyll-mentions, and formulas. */
const UNTOUCHED = new Set(['a', 'code', 'math', 'pre', 'script', 'style']);

/** The HTML with each `@name` of its text as a link to that name below `baseUrl`, such as `https://github.com`. */
export function linkMentions(html: string, baseUrl: string): string {
  if (!html.includes('@')) return html;
  const base = baseUrl.replace(/\/*$/, '/');
  return replaceText(html, UNTOUCHED, (text) =>
    text.replace(MENTION, (whole, before: string, name: string) =>
      NOBODY.test(name) ? whole : `${before}<a href="${escapeHtml(base + name)}" class="user-mention">@${name}</a>`,
    ),
  );
}
