/** Stands for a space while svgo works; no text holds this noncharacter. */
const SPACE = '\ufdd0';

/** Hides the spaces around words in XHTML, which an SVG may hold and whose texts svgo would trim. */
export function keepSpaces(svg: string): string {
  return svg.replace(/<foreignObject[\s>][\s\S]*?<\/foreignObject>/g, (part) =>
    part
      .replace(/>\s+(?=[^\s<])/g, `>${SPACE}`)
      .replace(/(?<=[^\s>])\s+</g, `${SPACE}<`)
      .replace(/(<\/(?:a|b|code|em|font|i|span|strong|sub|sup|u)>)\s+</g, `$1${SPACE}<`),
  );
}

/** Puts them back. */
export function restoreSpaces(svg: string): string {
  return svg.replaceAll(SPACE, ' ');
}
