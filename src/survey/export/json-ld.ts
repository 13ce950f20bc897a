import { allCriteria } from '../find.ts';
import { held } from '../held.ts';
import type { Entry, Survey } from '../model.ts';
import type { SurveyContext } from './context.ts';
import { type StatedFacts, statedFacts } from './stated-facts.ts';

/** https://schema.org/ItemList of the systems of a survey. */
export interface SurveyItemList {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'ItemList';
  readonly name: string;
  readonly url: string;
  readonly numberOfItems: number;
  /** The order of the post is no ranking. */
  readonly itemListOrder: 'https://schema.org/ItemListUnordered';
  readonly itemListElement: readonly SurveyListItem[];
}

export interface SurveyListItem {
  readonly '@type': 'ListItem';
  /** From 1. */
  readonly position: number;
  readonly item: SurveyApplication;
}

/** https://schema.org/SoftwareApplication. */
export interface SurveyApplication extends StatedFacts {
  readonly '@type': 'SoftwareApplication';
  readonly name: string;
  /** Of its section: Google asks that the items of a list on one page have anchors of that page as their addresses. */
  readonly url: string;
  /** Its own site, which is how schema.org says which thing is meant. */
  readonly sameAs?: string;
  readonly description?: string;
  readonly image?: string;
  readonly publisher?: { readonly '@type': 'Organization'; readonly name: string };
}

/**
 * The survey as JSON-LD, for the page at `context.url`. It is valid by schema.org; what Google wants besides before it
 * shows an application as a rich result (a price, and a rating or a review) a survey does not know, and is not made up.
 * Inside a `<script>`, write each `<` of the JSON text as `\u003c`.
 */
export function surveyItemList(
  { entries, groups }: Pick<Survey, 'entries' | 'groups'>,
  context: SurveyContext,
): SurveyItemList {
  const criteria = allCriteria({ groups });
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: context.title,
    url: context.url,
    numberOfItems: entries.length,
    itemListOrder: 'https://schema.org/ItemListUnordered',
    itemListElement: entries.map((entry, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: { ...applicationOf(entry, context), ...statedFacts(entry, criteria) },
    })),
  };
}

function applicationOf(entry: Entry, { entryUrl, imageUrl }: SurveyContext): SurveyApplication {
  const { name, vendor, homepage, summary } = entry;
  return held({
    '@type': 'SoftwareApplication',
    name,
    url: entryUrl(entry),
    sameAs: homepage,
    description: summary || undefined,
    image: imageUrl(entry),
    publisher: vendor === undefined ? undefined : ({ '@type': 'Organization', name: vendor } as const),
  } as const);
}
