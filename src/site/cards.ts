import { isoDateTime, longDate } from '../content/dates.ts';
import { CARD_COVER_SIZES } from '../images/columns.ts';
import { pictureHtml } from '../images/markup.ts';
import { truncate } from '../markdown/text.ts';
import { href } from './address.ts';
import type { Article } from './article.ts';
import type { SiteFacts } from './model.ts';
import type { DateText, Link } from './page-props.ts';
import type { DatedLink, PostCard } from './props.ts';
import { readTimeText } from './read-time.ts';

/** About three lines of a card. */
const CARD_LENGTH = 220;

/** What a list shows of a post. */
export function postCard(model: SiteFacts, article: Article): PostCard {
  const { source, cover, words, description } = article;
  const { text: title, ...link } = datedLink(model, article);
  return {
    ...link,
    title,
    description: truncate(description, CARD_LENGTH),
    tags: tagLinks(model, article),
    isDraft: source.isDraft,
    ...(source.hasReadTime && { readTime: readTimeText(words, source.wordsPerMinute) }),
    ...(cover && {
      coverHtml: pictureHtml(cover, {
        baseurl: model.settings.baseurl,
        attributes: { alt: '' },
        loading: 'lazy',
        sizes: CARD_COVER_SIZES,
      }),
    }),
  };
}

/** A post as a link with its day, unless it hides that. */
export function datedLink(facts: SiteFacts, article: Article): DatedLink {
  const { source } = article;
  return { ...postLink(facts, article), ...(source.isDateShown && { date: dateText(source) }) };
}

/** A post's day, in the site's zone. */
export function dateText({ date }: Pick<Article['source'], 'date'>): DateText {
  return { text: longDate(date), iso: isoDateTime(date) };
}

/** A post as a plain link. */
export function postLink({ settings }: SiteFacts, { source }: Article): Link {
  return { text: source.title, url: href(settings, source.url) };
}

/** Links to the pages of a post's tags, in the author's order. */
export function tagLinks({ settings, tags }: SiteFacts, { source }: Article): Link[] {
  return source.tags.map((tag) => ({ text: tag, url: href(settings, tags.find(tag).path) }));
}
