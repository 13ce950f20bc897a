import type { RuleId } from '../../src/report/rules.ts';
import type { Parts } from './valid-posts.ts';

/** Where a finding is expected: what follows this mark, which is taken away. */
export const MARK = '§';

/** One kind of mistake. */
export interface Mistake {
  readonly name: string;
  readonly rule: RuleId;
  /** Lines of front matter that are added, or take the place of those with the same key. */
  readonly fields?: readonly string[];
  /** A block that is put behind a paragraph. */
  readonly block?: string;
  /** A block at the end: it takes in all below it, or what is below it would count. */
  readonly last?: string;
  /** Anything else. */
  readonly change?: (text: string) => string;
  /** What a post must not have for it to be one. */
  readonly without?: RegExp;
  /** Of the file, without its ending. */
  readonly fileName?: string;
}

const field = (name: string, rule: RuleId, ...fields: readonly string[]): Mistake => ({ name, rule, fields });
const block = (name: string, rule: RuleId, text: string): Mistake => ({ name, rule, block: text });
const last = (name: string, rule: RuleId, text: string): Mistake => ({ name, rule, last: text });

/** Mistakes that stop a build. */
export const ERRORS: readonly Mistake[] = [
  field('a colon in a title', 'front-matter-yaml', `${MARK}title: One: two`),
  field('a tab before a key', 'front-matter-yaml', `title: One\n${MARK}\tauthor: Ada`),
  field('a key that reaches into objects', 'front-matter-yaml', `${MARK}__proto__: x`),
  { name: 'no closing fence', rule: 'front-matter-unclosed', change: (text) => MARK + text.replace('\n---\n', '\n') },
  {
    name: 'an opening fence with a language',
    rule: 'front-matter-language',
    change: (text) => `${MARK}---js${text.slice(3)}`,
  },
  {
    name: 'a closing fence with more',
    rule: 'front-matter-fence',
    change: (text) => `${text.replace('\n---\n', `\n${MARK}--- end\n`)}\n---\n`,
  },
  field('a flag that is none', 'front-matter-type', `${MARK}toc: maybe`),
  field('a number out of range', 'front-matter-type', `${MARK}words_per_minute: 0`),
  field('a title that is a list', 'front-matter-type', `${MARK}title: [a]`),
  field('a day that no calendar has', 'date', `${MARK}date: 2026-13-01`),
  field('a date in words', 'date', `${MARK}date: next week`),
  field('an unknown placeholder', 'permalink', `${MARK}permalink: /:yaer/x/`),
  field('a layout that does not exist', 'layout-unknown', `${MARK}layout: posts`),
  field('a cover that does not exist', 'image-missing', `${MARK}img: nope.png`),
  field('a survey without sections', 'survey-no-sections', `${MARK}survey: true`),
  block('a picture that does not exist', 'image-missing', `Text\n${MARK}![A](assets/img/nope.png)`),
  block('a picture in other capitals', 'image-missing', `${MARK}![A](assets/img/MAP.png)`),
  block('a picture in HTML that does not exist', 'image-missing', `${MARK}<img src="nope.png" alt="A">`),
  block('a picture outside the site', 'image-outside', `${MARK}![A](../../../x.png)`),
  block('a tag that is never closed', 'liquid-syntax', `${MARK}{% if page.title %}`),
  block('an output that is never closed', 'liquid-syntax', `Text ${MARK}{{ page.title`),
  block('an unknown tag', 'liquid-unknown-tag', `${MARK}{% hilight js %}`),
  block('an include without a file', 'liquid-include', `Text\n${MARK}{% include nope.html %}`),
  block('a link to no post', 'liquid-post-url', `${MARK}[A]({% post_url 2026-01-01-nope %})`),
  block('a link to no file', 'liquid-link', `${MARK}[A]({% link nope.md %})`),
];

/** Mistakes that do not. */
export const WARNINGS: readonly Mistake[] = [
  field('a misspelled key', 'front-matter-unknown-key', `${MARK}tgas: [k8s]`),
  field('two letters in the wrong order', 'front-matter-unknown-key', `${MARK}tilte: x`),
  field('an empty title', 'front-matter-type', `${MARK}title: ""`),
  field('a last change that is no date', 'date', `${MARK}last_modified_at: soon`),
  field('a date that has not come', 'date-future', `${MARK}date: 2999-12-31`),
  field('a heading as description', 'description-heading', `${MARK}description: "## On edges"`),
  field('an endless description', 'description-long', `${MARK}description: ${'Words and words. '.repeat(25).trim()}`),
  field('a tag in other capitals', 'tag-spelling', `${MARK}tags: [K8s]`),
  field('a tag with a hyphen', 'tag-spelling', `tags:\n  - k8s\n${MARK}  - edge-computing`),
  field('a title in other capitals', 'title-case', `${MARK}title: eDGE cOMPUTING`),
  field('Liquid in a title', 'liquid-leftover', `${MARK}title: "News of {{ site.title }}"`),
  { name: 'no date in the name', rule: 'post-name', change: (text) => MARK + text, fileName: 'no-date' },
  last('a level skipped', 'heading-skip', `# Top\n\nText.\n\n${MARK}### Too deep\n\nText.`),
  last('two levels skipped', 'heading-skip', `# Top\n\nText.\n\n${MARK}#### Far too deep\n\nText.`),
  last('an id given twice', 'heading-id', `# A {#twice}\n\nText.\n\n${MARK}# B {#twice}\n\nText.`),
  last('an id that is another heading’s', 'heading-id', `# Other\n\nText.\n\n${MARK}# B {#other}\n\nText.`),
  last('a section without text', 'section-empty', `${MARK}# Empty\n\n# Full\n\nText.`),
  last('a section of a comment', 'section-empty', `${MARK}# Empty\n\n<!-- later -->\n\n# Full\n\nText.`),
  { ...last('a last section without text', 'section-empty', `${MARK}# The end`), without: /\[\^/ },
  block('a stray bullet at the end of a list', 'list-stray-item', `- a\n- b\n${MARK}- \n\nText.`),
  block(
    'a stray bullet before a picture',
    'list-stray-item',
    `- a\n${MARK}*\n![A](assets/img/map.png)`.replace('*', '- '),
  ),
  block('a stray number', 'list-stray-item', `1. a\n${MARK}2. \n3. c`),
  block('a reference that nothing defines', 'reference-missing', `Text and\n${MARK}[a link][nope].`),
  block('a short reference', 'reference-missing', `${MARK}See [Nope][].`),
  block('a footnote that nothing defines', 'reference-missing', `Text.\n${MARK}More.[^nope]`),
  last('code that is never closed', 'fence-unclosed', `Text.\n\n${MARK}~~~~js\nrun();`),
  last('code of backticks that is never closed', 'fence-unclosed', `${MARK}\`\`\`js\nrun();\n\nText.`),
  block('code that swallows other code', 'fence-unclosed', `${MARK}\`\`\`js\na\n\nText.\n\n\`\`\`js\nb\n\`\`\``),
  last('a box that is never closed', 'html-unclosed', `${MARK}<div class="x">\n\nText.`),
  block('bold text that is never closed', 'html-unclosed', `Text\n${MARK}and <b>bold.`),
  last('an element closed by another', 'html-unclosed', `<div>\n${MARK}<section>\nText\n</div>`),
  block('a comment that is never closed', 'html-unclosed', `Text ${MARK}<!-- never`),
  block('a link to no page', 'link-dead', `Text\n${MARK}[A](/nope/) and [B](/good/).`),
  block('a link in other capitals', 'link-dead', `${MARK}[A](/Good/)`),
  block('a relative link to no page', 'link-dead', `${MARK}[A](nope/page.html)`),
  block('a reference to no page', 'link-dead', `[A][dead]\n\n${MARK}[dead]: /nope/`),
  block('a link in HTML to no page', 'link-dead', `<p>\n${MARK}<a href="/nope/">A</a></p>`),
  block('a link in a table to no page', 'link-dead', `| a |\n| --- |\n${MARK}| [A](/nope/) |`),
  block('a link without an address', 'link-dead', `${MARK}[A]()`),
  block('a host without https', 'link-dead', `${MARK}[A](www.example.com/a)`),
  block('a place that this page does not have', 'link-fragment', `${MARK}[A](#nowhere)`),
  block('a place that another page does not have', 'link-fragment', `${MARK}[A](/about.html#nowhere)`),
  block('a Markdown file that does not exist', 'link-missing', `${MARK}[A](../nope.md)`),
  block('a formula that cannot be read', 'math', `${MARK}Half is $$\\frac{1}{2$$.`),
  block('words too many in Liquid', 'liquid-lax', `${MARK}{{ page.title page.url }}`),
  block('a comment without a reason', 'ignore-invalid', `Text ${MARK}<!-- fieldbook-ignore math -->`),
  block('a comment on no rule', 'ignore-invalid', `Text ${MARK}<!-- fieldbook-ignore maths: why -->`),
  block('a comment on nothing', 'ignore-unused', `Text ${MARK}<!-- fieldbook-ignore math: why -->`),
];

/** The text of a post with a mistake, and the line on which it is to be found. `random` gives 0 or more, below its argument. */
export function withMistake(
  { fields, blocks }: Parts,
  {
    title,
    mistake,
    random,
  }: { readonly title: string; readonly mistake: Mistake; readonly random: (below: number) => number },
): { readonly text: string; readonly line: number } {
  const head = withFields([`title: ${title}`, ...fields], mistake.fields ?? []);
  const whole = `---\n${head.join('\n')}\n---\n${withBlock(blocks, mistake, random).join('\n\n')}\n`;
  const text = mistake.change?.(whole) ?? whole;
  return { text: text.replace(MARK, ''), line: text.slice(0, text.indexOf(MARK)).split('\n').length };
}

function keyOf(text: string): string {
  return text.replace(MARK, '').split(':', 1)[0] ?? '';
}

function withFields(fields: readonly string[], added: readonly string[]): string[] {
  const keys = new Set(added.map(keyOf));
  return [...fields.filter((text) => !keys.has(keyOf(text))), ...added];
}

function withBlock(blocks: readonly string[], mistake: Mistake, random: (below: number) => number): readonly string[] {
  if (mistake.last !== undefined) return [...blocks, mistake.last];
  if (mistake.block === undefined) return blocks;
  const places = blocks.flatMap((text, index) => (/^[A-Z]/.test(text) && !/\n[-:]/.test(text) ? [index + 1] : []));
  return blocks.toSpliced(places[random(places.length)] ?? 0, 0, mistake.block);
}
