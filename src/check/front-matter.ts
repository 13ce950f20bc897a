import { isPost, type Post } from '../content/post.ts';
import { isFuture } from '../content/read.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { CheckedDocument } from './document.ts';

/** Nobody shows more of a description, in characters; search engines stop at half of it. */
const MAX_DESCRIPTION = 300;

/** Descriptions that are a heading with its marks, or too long for anybody. */
export function oddDescriptions({ page }: CheckedDocument): Diagnostic[] {
  const { description = '' } = page;
  const at = page.at('description');
  const found: Diagnostic[] = [];
  if (/^\s*#{1,6}\s/.test(description)) {
    const message = 'the description begins with the number sign of a heading';
    const hint = 'take the number sign away';
    found.push({ rule: 'description-heading', severity: 'warning', message, hint, at });
  }
  const length = [...description.trim()].length;
  if (length > MAX_DESCRIPTION) {
    const message = `the description has ${length} characters; at most ${MAX_DESCRIPTION} are shown anywhere`;
    const hint = 'say it in one sentence of about 150';
    found.push({ rule: 'description-long', severity: 'note', message, hint, at });
  }
  return found;
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
