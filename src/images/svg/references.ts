/** A value that refers to nothing outside its file: a place in it, or a picture written out. */
const OWN = /^\s*(#|data:image\/)/i;

/** Schemes that run what follows when a reader clicks. */
const RUNNING = /^[\0-\x20]*(j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|v\s*b\s*s\s*c\s*r\s*i\s*p\s*t|d\s*a\s*t\s*a)\s*:/i;

/** Whether a link would run a program. `data:` counts, as it can hold a page. */
export function isRunning(href: string): boolean {
  return RUNNING.test(href);
}

/** Whether a reference stays in the file. */
export function isOwn(href: string): boolean {
  return OWN.test(href);
}

/** What CSS holds once it asks for nothing outside the file, and how many references had to go. */
export interface CleanCss {
  readonly css: string;
  readonly removed: number;
}

/** Takes `@import` and foreign `url()` out of CSS; a rule that hides them behind escapes is read as browsers read it. */
export function cleanCss(css: string): CleanCss {
  const plain = removeForeign(css);
  const escaped = css.includes('\\') ? removeForeign(unescapeCss(css)) : plain;
  return escaped.removed > plain.removed ? escaped : plain;
}

function removeForeign(text: string): CleanCss {
  let removed = 0;
  const remove = (replacement: string) => {
    removed++;
    return replacement;
  };
  const css = text
    .replace(/@import\b[^;]*(;|$)/gi, () => remove(''))
    .replace(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^()"']*))\s*\)/gi, (whole, double, single, bare) =>
      /^\s*(#|data:)/i.test(double ?? single ?? bare) ? whole : remove('none'),
    )
    .replace(/(?:image-set|cross-fade|image|src)\([^)]{0,2000}["'](?![#"'])(?!data:)[^)]*\)/gi, () => remove('none'));
  return { css, removed };
}

/** https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point */
function unescapeCss(css: string): string {
  return css.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, code, letter) => {
    if (letter !== undefined) return letter;
    const point = Number.parseInt(code, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}
