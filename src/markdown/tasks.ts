import type { MarkdownIt, Token } from 'markdown-it';

const MARK = /^\[([ xX])\][ \t]/;

/** `- [ ] text` and `- [x] text`, with the classes that kramdown's GFM parser prints. */
export function tasks(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'fb_tasks', ({ tokens, src, Token: TokenClass }) => {
    if (!/\[[ xX]\]/.test(src)) return;
    const lists: Token[] = [];
    let item: Token | undefined;
    for (const token of tokens) {
      if (token.type.endsWith('_list_open')) lists.push(token);
      else if (token.type.endsWith('_list_close')) lists.pop();
      else if (token.type === 'list_item_open') item = token;
      else if (token.type === 'inline' && item) {
        const first = token.children?.[0];
        const mark = first?.type === 'text' ? MARK.exec(first.content) : null;
        if (first && mark) {
          first.content = first.content.slice(mark[0].length);
          const box = new TokenClass('html_inline', '', 0);
          box.content = checkbox(mark[1] !== ' ');
          token.children?.unshift(box);
          item.attrJoin('class', 'task-list-item');
          const list = lists.at(-1);
          if (!list?.attrGet('class')) list?.attrJoin('class', 'task-list');
        }
        item = undefined;
      }
    }
  });
}

function checkbox(isChecked: boolean): string {
  const state = isChecked ? 'Done' : 'To do';
  const checked = isChecked ? ' checked' : '';
  return `<input type="checkbox" class="task-list-item-checkbox" disabled${checked} aria-label="${state}">`;
}
