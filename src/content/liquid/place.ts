import type { Emitter, TopLevelToken } from 'liquidjs';

/** No blank line is longer. */
const MAX_BLANK = 80;

/** Whether a tag before this piece stands apart, blank lines around it; to be asked while it is printed. */
export function standsApart(emitter: Emitter, next: TopLevelToken | undefined): boolean {
  const { buffer = '' } = emitter as { buffer?: string };
  if (buffer !== '' && !/\n[ \t]*\n$/.test(buffer.slice(-MAX_BLANK))) return false;
  const { input = 'x' } = (next ?? { input: '' }) as { input?: string };
  return /^[ \t]*(?:\n[ \t]*(?:\n|$)|$)/.test(input);
}

/** What marks the place of something that prints nothing: within a text, or apart from it. */
export function emptyElement(name: string, isApart: boolean): string {
  const tag = isApart ? 'div' : 'span';
  return `<${tag} data-tag="${name}"></${tag}>`;
}
