import { nearest } from '../../report/suggest.ts';
import { isInside } from '../inside.ts';
import type { Post } from '../post.ts';
import { LiquidMistake } from './mistake.ts';
import { relativePath } from './relative-path.ts';
import { relativeUrl } from './urls.ts';
import type { World } from './world.ts';

const POST_NAME = /^((?:.+\/)*)(\d+-\d+-\d+)-(.*)$/;

/**
 * Address of the post that `post_url` names by `folder/2021-01-03-slug`, base path included. Throws LiquidMistake when
 * there is none.
 */
export function postUrl(markup: string, world: World): string {
  const name = markup.trim().replace(/^\//, '');
  const [, folder = '', day = '', slug = ''] = POST_NAME.exec(name) ?? [];
  const { posts } = world.documents;
  const post =
    POST_NAME.test(name) &&
    (posts.find((candidate) => isNamed(candidate, name, folder, world)) ?? sameDay(posts, day, folder + slug));
  if (post) return relativeUrl(post.url, world);
  const meant = nearest(
    name,
    posts.map((candidate) => nameOf(candidate.file)),
  );
  const message = POST_NAME.test(name)
    ? `there is no post ${JSON.stringify(name)}`
    : `expected a post's name such as 2021-01-03-some-slug, found ${JSON.stringify(name)}`;
  throw new LiquidMistake(message, {
    rule: 'liquid-post-url',
    hint: meant ? `did you mean ${meant}?` : 'drafts, future and hidden posts have no address',
  });
}

/** `_posts/a/2021-01-03-x.md` is `a/2021-01-03-x`; so is `a/_posts/2021-01-03-x.md`. */
function isNamed({ file }: Post, name: string, folder: string, world: World): boolean {
  const path = relativePath(file, world.settings).replace(/\.[^./]+$/, '');
  const last = name.slice(folder.length);
  return [`_posts/${name}`, `posts/${name}`, `${folder}_posts/${last}`].includes(path);
}

/** Jekyll's older way, by date and slug; any folder. */
function sameDay(posts: readonly Post[], day: string, slug: string): Post | undefined {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return posts.find(
    (post) =>
      post.slug === slug && post.date.year === year && post.date.month === month && post.date.day === dayOfMonth,
  );
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

/** Address of the file that `link` names by its path below the site folder. Throws LiquidMistake when there is none. */
export function linkUrl(markup: string, world: World): string {
  const path = markup.trim().replace(/^\/(?=.)/, '');
  const { posts, pages, collections = [] } = world.documents;
  const all = [...pages, ...posts, ...collections.flatMap(({ documents }) => documents)];
  const document = all.find(({ file }) => relativePath(file, world.settings) === path);
  if (document) return relativeUrl(document.url, world);
  const inCollection = collections
    .flatMap(({ files }) => files)
    .find(({ file }) => relativePath(file, world.settings) === path);
  if (inCollection) return relativeUrl(`/${inCollection.outputPath}`, world);
  const isPublished = !path.split('/').some((part) => /^[._#]|~$/.test(part));
  if (isPublished && isInside(world.root, '.', path)) return relativeUrl(`/${path}`, world);
  const meant = nearest(
    path,
    all.map(({ file }) => relativePath(file, world.settings)),
  );
  throw new LiquidMistake(`there is no file ${JSON.stringify(path)} to link to`, {
    rule: 'liquid-link',
    hint: meant
      ? `did you mean ${meant}?`
      : 'name it by its path below the site folder, such as _posts/2021-01-03-slug.md',
  });
}
