import type { MarkdownIt, Token } from 'markdown-it';

const MARK = /^\[([ xX])\][ \t]+/;

/** `- [ ] text` and `- [x] text`, with the classes that kramdown's GFM parser prints. */
export function tasks(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'fb_tasks', ({ tokens, src, Token: TokenClass }) => {
    if (!/\[[ xX]\]/.test(src)) return;
    const lists: Token[] = [];
    for (const [index, token] of tokens.entries()) {
      if (token.type.endsWith('_list_open')) lists.push(token);
      else if (token.type.endsWith('_list_close')) lists.pop();
      if (token.type !== 'inline') continue;
      const item = itemBegunBy(tokens, index);
      const first = token.children?.[0];
      const mark = item && first?.type === 'text' ? MARK.exec(first.content) : null;
      if (!item || !first || !mark) continue;
      first.content = first.content.slice(mark[0].length);
      const box = new TokenClass('html_inline', '', 0);
      box.content = checkbox(mark[1] !== ' ');
      token.children?.unshift(box);
      item.attrJoin('class', 'task-list-item');
      const list = lists.at(-1);
      if (!list?.attrGet('class')) list?.attrJoin('class', 'task-list');
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
