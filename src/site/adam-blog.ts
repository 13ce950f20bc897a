import { ADAM_LISTS } from '../content/adam-blog.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { htmlText } from '../markdown/text.ts';
import { href } from './address.ts';
import type { Article } from './article.ts';
import { redirectPage } from './documents.ts';
import { headProps } from './head.ts';
import { LIST_PATHS } from './list-paths.ts';
import type { SiteModel, SitePage } from './model.ts';

/** The theme's page of all tags, and its page of one tag, which a script picks by `?tag=`. */
const TAG_FILES = ['tags.html', 'tag.html'];
const ARCHIVE_FILE = 'archive.html';

/** The theme's lists of posts as data, in its shapes; addresses begin with `./`, seen from the site's folder. */
export function adamLists({ settings, articles }: SiteModel): SitePage<'json'>[] {
  if (!settings.adamBlog) return [];
  const posts = articles.filter(({ source }) => !source.redirectTo);
  const urlOf = ({ source }: Article) => `.${source.url}`;
  const byTag = spellings(posts).map((tag) => ({ tag, posts: postsTagged(posts, tag).map(urlOf) }));
  return [
    { outputPath: ADAM_LISTS.all, props: { value: { posts: posts.map(urlOf) } } },
    { outputPath: ADAM_LISTS.byTag, props: { value: byTag } },
    {
      outputPath: ADAM_LISTS.search,
      props: { value: posts.map((post) => searchEntry(post, urlOf(post))) },
    },
  ];
}

/** The theme's search prints titles as HTML, so they come escaped. */
function searchEntry({ source, markdown }: Article, url: string) {
  const { title, categories, tags, date, description = '' } = source;
  return {
    title: escapeHtml(title).replaceAll("'", '&#39;'),
    category: categories.at(-1) ?? '',
    tags: tags.join(', '),
    url,
    date: date.toFormat('yyyy-MM-dd HH:mm:ss ZZZ'),
    description,
    content: htmlText(markdown.html),
  };
}

/**
 * The tags at the addresses that the theme gave them: an entry of its own for each spelling, with the id that
 * `tags.html#…` names. Search engines are sent to our own index.
 */
export function adamTagPages(model: SiteModel): SitePage<'terms'>[] {
  const { settings, articles, tags } = model;
  if (!settings.adamBlog) return [];
  const head = headProps(model, {
    title: 'Tags',
    description: `All tags on ${settings.title}`,
    path: LIST_PATHS.tags,
    isIndexed: false,
  });
  const terms = spellings(articles).map((tag) => ({
    text: tag,
    id: fragmentOf(tag),
    url: href(settings, tags.find(tag).path),
    count: postsTagged(articles, tag).length,
  }));
  return TAG_FILES.filter((file) => !isTaken(model, file)).map((outputPath) => ({
    outputPath,
    props: { site: model.props, head, kind: 'tag', terms },
  }));
}

/** The theme's archive, where no page of the site's own leads from there or stands there. */
export function adamRedirects(model: SiteModel): SitePage<'redirect'>[] {
  const { settings, articles, pages } = model;
  const isRedirect = [...articles, ...pages].some(({ source }) => source.outputPath === ARCHIVE_FILE);
  return settings.adamBlog && !isRedirect ? [redirectPage(model, { from: ARCHIVE_FILE, to: LIST_PATHS.archive })] : [];
}

function isTaken({ articles, pages }: SiteModel, file: string): boolean {
  return [...articles, ...pages].some(({ source }) => source.outputPath === file && !source.redirectTo);
}

/** Tags as authors wrote them, in the order of their characters. */
function spellings(articles: readonly Article[]): string[] {
  return [...new Set(articles.flatMap(({ source }) => source.tags))].sort();
}

function postsTagged(articles: readonly Article[], tag: string): Article[] {
  return articles.filter(({ source }) => source.tags.includes(tag));
}

/** Ruby's CGI.escape, by which the theme makes ids of tags: `Edge computing` is `Edge+computing`. */
function fragmentOf(tag: string): string {
  return encodeURIComponent(tag)
    .replace(/[!'()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
