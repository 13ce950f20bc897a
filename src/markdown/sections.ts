import type { MarkdownIt, Token } from 'markdown-it';

/** What stands below a level-2 heading, up to the next one. Lines are those of the file. */
export interface Section {
  readonly id: string;
  /** Text of the heading. */
  readonly title: string;
  readonly line: number;
  /** Line after the section's last. */
  readonly endLine: number;
  /** Address of the link that stands by itself right below the heading. */
  readonly link?: string;
  /** Text of the first paragraph that is more than a link or a picture; empty where there is none. */
  readonly summary: string;
  /** Whether nothing stands below the heading but perhaps that link. */
  readonly isEmpty: boolean;
  /** Lines on which a list item's marker has nothing behind it. */
  readonly strayItems: readonly number[];
}

/**
 * A numbered heading with a link, perhaps behind a label, at the start of its section. A text without any is no survey
 * unless it says so, and is not looked at closer: that costs as much as all other work on headings.
 */
const LINKED = /^##[ \t]+\d+[.)][ \t].*\n\s*[^\n[<]{0,20}[[<]/m;

/** Lists the sections of a text in `env.sections` where one is numbered and begins with a link, or `env.hasSections` asks. After `headings`. */
export function sections(md: MarkdownIt): void {
  md.core.ruler.push('fb_sections', ({ src, tokens, env }) => {
    if (!env.hasSections && !LINKED.test(src)) return;
    const starts = tokens.flatMap((token, index) => (isSectionStart(token) ? [index] : []));
    env.sections = starts.map((start, index) => {
      const end = starts[index + 1] ?? tokens.length;
      const endLine = tokens[end]?.map?.[0] ?? src.trimEnd().split('\n').length;
      const below = tokens.slice(start + HEADING_TOKENS, end);
      return readSection(tokens[start] as Token, below, { firstLine: Number(env.firstLine), endLine });
    });
  });
}

/** Its opening, its text, its end. */
const HEADING_TOKENS = 3;

function isSectionStart({ type, tag, level, meta }: Token): boolean {
  return type === 'heading_open' && tag === 'h2' && level === 0 && meta !== null;
}

function readSection(
  heading: Token,
  below: readonly Token[],
  { firstLine, endLine }: { firstLine: number; endLine: number },
): Section {
  const { id, text } = heading.meta as { id: string; text: string };
  const blocks = below.filter(({ type }) => type === 'inline' || type === 'fence' || type.startsWith('html_block'));
  const link = linkAlone(below[1]);
  const paragraphs = below.filter((_, index) => below[index - 1]?.type === 'paragraph_open');
  return {
    id,
    title: text.trim(),
    line: firstLine + (heading.map?.[0] ?? 0),
    endLine: firstLine + endLine,
    ...(link !== undefined && { link }),
    summary: paragraphs.map(textBesideLinks).find(isTelling)?.text ?? '',
    isEmpty: blocks.length === (link === undefined ? 0 : 1),
    strayItems: below.flatMap((token, index) =>
      isStray(token, below[index + 1]) ? [firstLine + (token.map?.[0] ?? 0)] : [],
    ),
  };
}

/** Longest text beside a link that still only names it, such as `Website: `. */
const MAX_LABEL = 20;

/** The address of a paragraph that is one link to another site, perhaps with a label before it. */
function linkAlone(inline: Token | undefined): string | undefined {
  const links = (inline?.children ?? []).filter(({ type }) => type === 'link_open');
  const href = String(links[0]?.attrGet('href') ?? '');
  const isAlone = links.length === 1 && inline !== undefined && textBesideLinks(inline).beside.length <= MAX_LABEL;
  return isAlone && /^https?:\/\//.test(href) ? href : undefined;
}

interface LinkedText {
  readonly text: string;
  /** The part that is in no link. */
  readonly beside: string;
}

function isTelling({ text, beside }: LinkedText): boolean {
  return beside.length > (beside === text ? 0 : MAX_LABEL);
}

function textBesideLinks({ children }: Token): LinkedText {
  let depth = 0;
  let text = '';
  let beside = '';
  for (const { type, content } of children ?? []) {
    if (type === 'link_open') depth++;
    else if (type === 'link_close') depth--;
    const piece = type === 'text' || type === 'code_inline' ? content : type.endsWith('break') ? ' ' : '';
    text += piece;
    if (depth === 0) beside += piece;
  }
  return { text: text.replace(/\s+/g, ' ').trim(), beside: beside.trim() };
}

/** An item that begins on a later line than its marker, or never. */
function isStray(item: Token, next: Token | undefined): boolean {
  if (item.type !== 'list_item_open') return false;
  return next?.type === 'list_item_close' || (next?.map?.[0] ?? 0) > (item.map?.[0] ?? 0);
}
