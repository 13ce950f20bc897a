import { href } from './address.ts';
import type { Article } from './article.ts';
import { postLink } from './cards.ts';
import { listsOfTerm } from './lists.ts';
import type { SiteFacts, SiteModel, SitePage } from './model.ts';
import type { SeriesProps } from './props.ts';
import { gatherTerms, type Term, type Terms } from './terms.ts';

/** Parts named on either side of a post: in a series of hundreds, naming all in each would be quadratic. */
const REACH = 10;

/** The series of a site, each with its parts from first to last. Their order is that of their days. */
export function gatherSeries(articles: readonly Article[]): Terms {
  const parts = articles.filter(({ source }) => !source.redirectTo).toReversed();
  return gatherTerms(parts, { folder: 'series', namesOf: ({ source }) => (source.series ? [source.series] : []) });
}

/** A page for each series, with its parts from first to last. */
export function seriesPages(model: SiteModel): SitePage<'series'>[] {
  return model.series.all.flatMap((term) => {
    const { name } = term;
    const lists = listsOfTerm(model, term, { kind: 'series', title: `Series: ${name}` });
    return lists.map(({ outputPath, props }) => ({ outputPath, props: { ...props, name } }));
  });
}

/** Where a post stands in its series; nothing for a post of none, and while there is but one part. */
export function seriesOf(facts: SiteFacts): (article: Article) => { readonly series?: SeriesProps } {
  const places = new Map(facts.series.all.flatMap((term) => term.articles.map((part, at) => [part, { term, at }])));
  return (article) => {
    const place = places.get(article);
    return place && place.term.articles.length > 1 ? { series: seriesProps(facts, place) } : {};
  };
}

function seriesProps(facts: SiteFacts, { term, at }: { term: Term; at: number }): SeriesProps {
  const { name, path, articles } = term;
  const first = Math.max(0, at - REACH);
  const next = articles[at + 1];
  return {
    name,
    url: href(facts.settings, path),
    count: articles.length,
    current: at + 1,
    first: first + 1,
    parts: articles.slice(first, at + REACH + 1).map((part) => postLink(facts, part)),
    ...(next && { next: postLink(facts, next) }),
  };
}
