import { isPost, type Post } from '../content/post.ts';
import { isFuture } from '../content/read.ts';
import type { Diagnostic, Edit } from '../report/diagnostic.ts';
import type { CheckedDocument } from './document.ts';

/** Nobody shows more of a description, in characters; search engines stop at half of it. */
const MAX_DESCRIPTION = 300;

/** Descriptions that are a heading with its marks, or too long for anybody. */
export function oddDescriptions({ page, source }: CheckedDocument): Diagnostic[] {
  const { description = '' } = page;
  const at = page.at('description');
  const found: Diagnostic[] = [];
  if (/^\s*#{1,6}\s/.test(description)) {
    const message = 'the description begins with the number sign of a heading';
    const hint = 'take the number sign away';
    const fix = withoutMarks(source[at.line - 1] ?? '', at.line);
    found.push({ rule: 'description-heading', severity: 'warning', message, hint, at, ...(fix && { fix }) });
  }
  const length = [...description.trim()].length;
  if (length > MAX_DESCRIPTION) {
    const message = `the description has ${length} characters; at most ${MAX_DESCRIPTION} are shown anywhere`;
    const hint = 'say it in one sentence of about 150';
    found.push({ rule: 'description-long', severity: 'note', message, hint, at });
  }
  return found;
}

function withoutMarks(text: string, line: number): Edit | undefined {
  const [, before = '', marks = ''] = /^(description[ \t]*:[ \t]*["'][ \t]*)(#{1,6}[ \t]+)[^\s"'#]/.exec(text) ?? [];
  if (marks === '') return undefined;
  const column = before.length + 1;
  return { start: { line, column }, end: { line, column: column + marks.length }, text: '' };
}

/** Posts that a build leaves out until their date has come. */
export function futureDates(posts: readonly Post[], now: Date): Diagnostic[] {
  return posts
    .filter((post) => isFuture(post, now))
    .map(({ date, at }) => {
      const message = `dated ${date.toISODate()}: the post is left out until then`;
      const hint = 'wait for the day, or correct the date; --future builds it now';
      return { rule: 'date-future', severity: 'note', message, hint, at: at('date') };
    });
}

/** Titles of posts that are those of older ones in other capitals. Posts come newest first. */
export function titlesInOtherCase(documents: readonly CheckedDocument[]): Diagnostic[] {
  const first = new Map<string, Post>();
  const posts = documents.flatMap(({ page }) => (isPost(page) ? [page] : [])).reverse();
  return posts.flatMap((post) => {
    const key = post.title.toLowerCase();
    const older = first.get(key);
    if (!older) first.set(key, post);
    if (!older || older.title === post.title) return [];
    const message = `${older.file} is called "${older.title}": only capitals tell the titles apart`;
    const hint = 'say in one of the titles what the other post is not about';
    return [{ rule: 'title-case', severity: 'warning', message, hint, at: post.at('title') }];
  });
}
