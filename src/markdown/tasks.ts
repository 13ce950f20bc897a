import type { MarkdownIt, Token } from 'markdown-it';

const MARK = /^\[([ xX])\][ \t]+/;

interface List {
  readonly open: Token;
  isTaskList: boolean;
}

/**
 * `- [ ] text` and `- [x] text`, with the classes that kramdown's GFM parser prints: the items after a list's first
 * task count as tasks too, those that begin with a paragraph.
 */
export function tasks(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'fb_tasks', ({ tokens, src, Token: TokenClass }) => {
    if (!/\[[ xX]\]/.test(src)) return;
    const lists: List[] = [];
    for (const [index, token] of tokens.entries()) {
      if (token.type.endsWith('_list_open')) lists.push({ open: token, isTaskList: false });
      else if (token.type.endsWith('_list_close')) lists.pop();
      const list = lists.at(-1);
      const item = token.type === 'inline' ? itemBegunBy(tokens, index) : undefined;
      if (!item || !list) continue;
      const first = token.children?.[0];
      const mark = first?.type === 'text' && /^\s*\[/.test(token.content) ? MARK.exec(first.content) : null;
      if (first && mark) {
        first.content = first.content.slice(mark[0].length);
        const box = new TokenClass('html_inline', '', 0);
        box.content = checkbox(mark[1] !== ' ');
        token.children?.unshift(box);
        if (!list.isTaskList) list.open.attrJoin('class', 'task-list');
        list.isTaskList = true;
      }
      if (list.isTaskList) item.attrJoin('class', 'task-list-item');
    }
  });
}

/** The list item whose own first paragraph holds the text at `index`: a heading or quote in it makes no task. */
function itemBegunBy(tokens: readonly Token[], index: number): Token | undefined {
  const item = tokens[index - 2];
  return item?.type === 'list_item_open' && tokens[index - 1]?.type === 'paragraph_open' ? item : undefined;
}

function checkbox(isChecked: boolean): string {
  const state = isChecked ? 'Done' : 'To do';
  const checked = isChecked ? ' checked' : '';
  return `<input type="checkbox" class="task-list-item-checkbox" disabled${checked} aria-label="${state}">`;
}
