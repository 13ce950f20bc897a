/** Comments, and `url()` with or without quotation marks, which within an attribute may be entities. */
const URLS = /\/\*[\s\S]*?(?:\*\/|$)|\burl\(\s*(?:("|'|&quot;|&apos;|&#3[49];)(.*?)\1|([^"'()\s]+))\s*\)/dgi;

/**
 * CSS with the address in each `url()` replaced by what `print` says of it, if anything; `offset` is where the address
 * begins. CSS's own escapes in it are resolved.
 */
export function replaceUrls(css: string, print: (address: string, offset: number) => string | undefined): string {
  let result = '';
  let end = 0;
  for (const { indices } of css.matchAll(URLS)) {
    const [from, to] = indices?.[2] ?? indices?.[3] ?? [0, 0];
    const printed = to > from ? print(unescapeCss(css.slice(from, to)), from) : undefined;
    if (printed === undefined) continue;
    result += css.slice(end, from) + printed;
    end = to;
  }
  return result + css.slice(end);
}

/** https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point */
function unescapeCss(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|([^\n]))/gi, (_, code: string | undefined, character: string) => {
    const point = code === undefined ? 0 : Number.parseInt(code, 16);
    return code === undefined ? character : point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  });
}
