import type { Diagnostic } from '../report/diagnostic.ts';
import type { CheckedDocument } from './document.ts';
import { type WrittenTag, writtenTags } from './tags.ts';

/** Elements that need an end tag; other names are no HTML, or may do without. `!--` is a comment. */
const NEED_END: ReadonlySet<string> = new Set(
  (
    '!-- a abbr address article aside audio b bdi bdo big blockquote button canvas caption center cite code del ' +
    'details dfn dialog div dl em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header i iframe ins ' +
    'kbd label legend main map mark nav object ol picture pre q ruby s samp script section select small span strike ' +
    'strong style sub summary sup svg table template textarea time title tt u ul var video xmp'
  ).split(' '),
);

/** Start tags without an end tag. */
export function unclosedElements(document: CheckedDocument): Diagnostic[] {
  const text = withoutCode(document);
  const unclosed = findUnclosed(writtenTags(text).filter(({ name }) => NEED_END.has(name)));
  return unclosed.map(({ name, offset }) => {
    const isComment = name === '!--';
    const message = isComment ? 'a comment that is never closed' : `<${name}> is never closed`;
    const hint = isComment ? 'end it with -->' : `put </${name}> where it ends`;
    const before = text.slice(0, offset).split('\n');
    const written = text.slice(offset, offset + 1 + name.length);
    const at = document.place(before.length - 1, written, before.at(-1)?.length);
    return { rule: 'html-unclosed', severity: 'warning', message, hint, at };
  });
}

function findUnclosed(tags: readonly WrittenTag[]): WrittenTag[] {
  const open: WrittenTag[] = [];
  const unclosed: WrittenTag[] = [];
  for (const tag of tags) {
    if (!tag.isEnd) open.push(tag);
    else {
      const start = open.findLastIndex(({ name }) => name === tag.name);
      if (start >= 0) unclosed.push(...open.splice(start).slice(1));
    }
  }
  return [...unclosed, ...open].sort((a, b) => a.offset - b.offset);
}

const CODE_SPAN = /(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;
const FORMULA = /\$\$[\s\S]*?\$\$/g;

/** The text with spaces in place of code and formulas, in which tags are examples. */
function withoutCode({ tokens, lines }: CheckedDocument): string {
  const rows = [...lines];
  for (const { type, map, children } of tokens) {
    if (!map) continue;
    const isCode = type === 'fence' || type === 'code_block' || type === 'math_block';
    const hasCode = children?.some((child) => child.type === 'code_inline' || child.type === 'math_inline');
    if (!isCode && !hasCode) continue;
    const text = rows.slice(...map).join('\n');
    const blank = isCode ? spaces(text) : text.replace(CODE_SPAN, spaces).replace(FORMULA, spaces);
    rows.splice(map[0], map[1] - map[0], ...blank.split('\n'));
  }
  return rows.join('\n');
}

function spaces(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
