import type { Token } from '../markdown/parse.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { CheckedDocument } from './document.ts';

/** A heading that stands in no other block. */
interface OwnHeading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
  readonly hasLink: boolean;
  /** In the text after Liquid, from 0. */
  readonly line: number;
  /** Of its first token. */
  readonly index: number;
}

/** Its opening, its text, its end. */
export const HEADING_TOKENS = 3;

/** The headings of a text that stand in no list, quote or HTML element. */
function ownHeadings(tokens: readonly Token[]): OwnHeading[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open' || token.level > 0 || token.info !== '' || !token.map) return [];
    const { content = '', children } = tokens[index + 1] ?? {};
    const text = content.trim();
    const hasLink = children?.some(({ type }) => type === 'link_open') ?? false;
    const id = String(token.attrGet('id') ?? '');
    return [{ level: Number(token.tag.slice(1)), id, text, hasLink, line: token.map[0], index }];
  });
}

/** Headings more than one level below the one before. What a text begins with is up to it. */
export function skippedLevels({ tokens, place }: CheckedDocument): Diagnostic[] {
  const headings = ownHeadings(tokens);
  return headings.flatMap(({ level, line }, index) => {
    const before = headings[index - 1]?.level ?? level;
    if (level <= before + 1) return [];
    const message = `a heading of level ${level} follows one of level ${before}`;
    const hint = `begin it with ${'#'.repeat(before + 1)}`;
    return [{ rule: 'heading-skip', severity: 'note', message, hint, at: place(line) }];
  });
}

/** Ids that an author gave a heading, and another heading has too. */
export function sharedIds(document: CheckedDocument): Diagnostic[] {
  const seen = new Map<string, OwnHeading>();
  return ownHeadings(document.tokens).flatMap((heading) => {
    const first = seen.get(heading.id);
    if (!first) seen.set(heading.id, heading);
    if (!first || heading.id === '') return [];
    // Ids that nobody wrote come from the text and are told apart already.
    const written = [heading, first].find((candidate) => isWritten(candidate, document));
    if (!written) return [];
    const other = written === heading ? first : heading;
    const message = `the id "${heading.id}" is that of the heading on line ${document.place(other.line).line} too`;
    const at = document.place(written.line, `#${heading.id}`);
    return [{ rule: 'heading-id', severity: 'warning', message, hint: 'give one of them another id', at }];
  });
}

function isWritten({ id, line }: OwnHeading, { lines }: CheckedDocument): boolean {
  return lines.slice(line, line + 3).some((text) => text.includes('{') && text.includes(`#${id}`));
}

/** Headings followed by one of their level or above, or by the end. A link in the heading may be all there is to say. */
export function emptySections({ tokens, place }: CheckedDocument): Diagnostic[] {
  const shown = tokens.filter((token) => !isComment(token));
  return ownHeadings(shown).flatMap(({ level, text, hasLink, line, index }) => {
    const next = shown[index + HEADING_TOKENS];
    const isEmpty = next === undefined || (next.type === 'heading_open' && Number(next.tag.slice(1)) <= level);
    if (!isEmpty || hasLink) return [];
    const message = `nothing stands below "${text}"`;
    const hint = 'write something, or take the heading away';
    return [{ rule: 'section-empty', severity: 'warning', message, hint, at: place(line) }];
  });
}

function isComment({ type, content }: Token): boolean {
  return type === 'html_block' && content.replace(/<!--[\s\S]*?-->/g, '').trim() === '';
}
