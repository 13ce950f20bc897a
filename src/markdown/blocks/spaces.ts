/**
 * Space as kramdown counts it, ASCII alone: a no-break space, and the wide one of East Asian scripts, are text.
 * JavaScript's own `trim` takes them away.
 */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** How many characters of space a line begins with. */
export function indentOf(line: string): number {
  let index = 0;
  while (index < line.length && isSpace(line.charCodeAt(index))) index++;
  return index;
}

/** Text without the space in front. */
export function trimStart(text: string): string {
  return text.slice(indentOf(text));
}

/** Text without the space behind. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Text without the space around it. */
export function trim(text: string): string {
  return trimEnd(trimStart(text));
}
