import { parsePage } from '../../src/content/page.ts';
import type { PictureReference } from '../../src/content/picture-reference.ts';
import { parsePost } from '../../src/content/post.ts';
import type { Settings } from '../../src/content/settings.ts';
import { parseSource } from '../../src/content/source.ts';
import type { ImageAsset, ImageSource, Picture } from '../../src/images/asset.ts';
import { createHighlight } from '../../src/markdown/highlight.ts';
import { createMarkdown, renderMarkdown } from '../../src/markdown/render.ts';
import { referencesOf } from '../../src/markdown/slots.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { type Article, articleOf, type Rendered, renderedPage } from '../../src/site/article.ts';
import { composePages } from '../../src/site/compose.ts';
import type { SitePages } from '../../src/site/model.ts';

/** A site below a base path, so that a forgotten one shows. */
export const SETTINGS: Settings = {
  title: 'Notes',
  description: 'What we saw.',
  url: 'https://example.org',
  baseurl: '/blog',
  author: 'Ada',
  lang: 'en',
  timezone: 'UTC',
  permalink: '/:title/',
  paginate: 2,
  paginatePath: '/page:num/',
  isFutureShown: false,
  areDraftsShown: false,
  wordsPerMinute: 200,
  formerPermalinks: [],
  missingImages: 'error',
  markdown: { dialect: 'kramdown' },
  exclude: [],
};

export interface ArticleOptions {
  readonly settings?: Settings;
  /** What a reference turned out to be; none where it is missing. */
  readonly picture?: (reference: PictureReference) => Picture | undefined;
}

const markdown = createMarkdown(createHighlight({ known: new Map(), used: new Map() }));

/** Posts as the site gets them, newest first, from texts by file name: `2026-11-20-river` or, for a draft, `river`. */
export function makeArticles(texts: Readonly<Record<string, string>>, options: ArticleOptions = {}): Article[] {
  const articles = Object.entries(texts).map(([name, text]) => makeArticle(name, text, options));
  return articles.sort((a, b) => b.source.date.toMillis() - a.source.date.toMillis());
}

/** The pages of a site with these posts and nothing else. */
export function composeSite(texts: Readonly<Record<string, string>>): SitePages {
  const articles = makeArticles(texts);
  return composePages({
    settings: SETTINGS,
    articles,
    pages: [],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
}

function makeArticle(name: string, text: string, { settings = SETTINGS, picture }: ArticleOptions): Article {
  const kind = /^\d{4}-/.test(name) ? 'post' : 'draft';
  const file = kind === 'post' ? `posts/${name}.md` : `posts/_drafts/${name}.md`;
  const now = new Date('2026-11-23T00:00:00Z');
  const source = parsePost(sourceOf(file, text), { file, kind, path: name }, { settings, now, report: refuse });
  if (!source) throw new Error(`${name} is no post`);
  const rendered = renderMarkdown(markdown, source);
  const references = [...(source.cover ? [source.cover] : []), ...rendered.pictures.flatMap(referencesOf)];
  const pictures = new Map(references.flatMap((reference) => pairWith(reference, picture?.(reference))));
  return articleOf({ source, markdown: rendered, pictures });
}

/** An undated page as the site gets it. */
export function makePage(file: string, text: string): Rendered {
  const source = parsePage(sourceOf(file, text), { report: refuse });
  return renderedPage({ source, markdown: renderMarkdown(markdown, source), pictures: new Map() });
}

function sourceOf(file: string, text: string) {
  const source = parseSource(file, text, refuse);
  if (!source) throw new Error(`${file} cannot be read`);
  return source;
}

function refuse({ message }: Diagnostic): void {
  throw new Error(message);
}

function pairWith(reference: PictureReference, picture: Picture | undefined): [PictureReference, Picture][] {
  return picture ? [[reference, picture]] : [];
}

/** A photo of 1600 × 800 pixels in its published files. */
export function photoAsset(stem: string): ImageAsset {
  const source = (type: string, ending: string, widths: readonly number[]): ImageSource => ({
    type,
    variants: widths.map((width) => {
      const name = `${stem}-${width}.${ending}`;
      return { name, path: `/cache/${name}`, width, height: width / 2, bytes: width };
    }),
  });
  return {
    kind: 'photo',
    width: 1600,
    height: 800,
    sources: [source('image/avif', 'avif', [400, 800, 1600])],
    fallback: source('image/jpeg', 'jpg', [800, 1200]),
    originalBytes: 90_000,
    originalType: 'image/jpeg',
    contentHash: '',
    cacheEntry: '',
  };
}
