import { escapeHtml } from '../markdown/escape.ts';
import { parseAttributes } from '../markdown/raw-html.ts';

/** Attributes that mean something in a feed reader; classes, styles, ids and handlers do not. */
const KEPT = new Set(
  'alt cite colspan data datetime height href lang poster rowspan scope src start title type value width xlink:href'.split(
    ' ',
  ),
);

/** Attributes that hold an address. */
const ADDRESSES = new Set(['cite', 'data', 'href', 'poster', 'src', 'xlink:href']);

/** What readers would run, show as text or cannot use: scripts, styles, and our own heading links and forms. */
const DROPPED =
  /<(script|style|form|button|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<a class="fb-anchor"[\s\S]*?<\/a>|<input\b[^>]*>|<!--[\s\S]*?-->/gi;

const OPEN_TAG = /<([a-z][\w-]*)((?:[^"'>]|"[^"]*"|'[^']*')*?)(\s*\/)?>/gi;

/** A post's HTML for feeds: every address absolute as seen from `pageUrl`, no scripts, styles, classes or ids. */
export function feedHtml(html: string, pageUrl: string): string {
  return html.replace(DROPPED, '').replace(OPEN_TAG, (_, name: string, attributes: string, slash = '') => {
    const kept = Object.entries(parseAttributes(attributes))
      .filter(([key]) => KEPT.has(key))
      .map(([key, value]) => ` ${key}="${escapeHtml(ADDRESSES.has(key) ? resolve(value, pageUrl) : value)}"`);
    return `<${name}${kept.join('')}${slash}>`;
  });
}

/** An address that is none (`http://[`) stays as the author wrote it. */
function resolve(address: string, pageUrl: string): string {
  return URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : address;
}
