import { fallbackUrl } from '../images/address.ts';
import { pictureHtml } from '../images/markup.ts';
import { absoluteUrl, href } from './address.ts';
import type { Article } from './article.ts';
import { authorBox, repositoryUrl } from './author-box.ts';
import { bodyHtml } from './body.ts';
import { dateText, postLink, tagLinks } from './cards.ts';
import { surveyInserts } from './comparison/inserts.ts';
import { itemList } from './comparison/item-list.ts';
import { diagramProps } from './diagrams.ts';
import { enlargeProps } from './enlarge.ts';
import { headProps } from './head.ts';
import { siteIn } from './language.ts';
import type { SiteModel, SitePage } from './model.ts';
import { readTimeText } from './read-time.ts';
import { tableOfContents } from './toc.ts';

/** The page of each post, newest first. */
export function postPages(model: SiteModel): SitePage<'post'>[] {
  const articles = model.articles.filter(({ source }) => source.layout !== 'page' && !source.redirectTo);
  return articles.map((article, index) => ({
    outputPath: article.source.outputPath,
    props: {
      ...postProps(model, article),
      ...neighbour(model, 'newer', articles[index - 1]),
      ...neighbour(model, 'older', articles[index + 1]),
    },
  }));
}

function neighbour(model: SiteModel, name: 'newer' | 'older', article: Article | undefined) {
  return article && { [name]: postLink(model, article) };
}

function postProps(model: SiteModel, article: Article): SitePage<'post'>['props'] {
  const { settings, categories } = model;
  const { source, markdown, words, cover, description } = article;
  const contentHtml = bodyHtml(article, { baseurl: settings.baseurl, hasCover: cover !== undefined });
  const inserts = surveyInserts(model, article, contentHtml);
  const [box, repository] = [authorBox(model), repositoryUrl(model, article)];
  return {
    site: siteIn(model.props, source.seo?.lang),
    head: {
      ...headProps(model, { title: source.title, description, path: source.url, rendered: article }),
      ...itemList(model, article),
    },
    title: source.title,
    url: href(settings, source.url),
    date: dateText(source),
    isDateShown: source.isDateShown,
    isDraft: source.isDraft,
    authors: source.authors,
    tags: tagLinks(model, article),
    categories: source.categories.map((name) => ({ text: name, url: href(settings, categories.find(name).path) })),
    contentHtml,
    ...(inserts.length > 0 && { inserts }),
    ...diagramProps(model, contentHtml),
    ...enlargeProps(model, contentHtml),
    toc: source.hasToc ? tableOfContents(markdown.headings) : [],
    ...(box && { authorBox: box }),
    ...(repository && { repositoryUrl: repository }),
    ...(source.hasReadTime && { readTime: readTimeText(words, source.wordsPerMinute) }),
    ...(cover && {
      coverUrl: absoluteUrl({ ...settings, baseurl: '' }, fallbackUrl(cover, settings.baseurl).url),
      coverHtml: pictureHtml(cover, {
        baseurl: settings.baseurl,
        attributes: { alt: source.coverDetails?.alt ?? '' },
        loading: 'eager',
      }),
    }),
  };
}
