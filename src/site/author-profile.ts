import type { AuthorProfile } from '../content/author-profiles.ts';
import type { SiteFacts } from './model.ts';
import type { Term } from './terms.ts';

/** Path of an author's page; undefined where there is none. */
export function authorPath(facts: SiteFacts, name: string): string | undefined {
  const term = facts.authors.find(name);
  return hasAuthorPage(facts, term) ? term.path : undefined;
}

/** What the site says of an author beyond the name. */
export function profileOf({ settings }: SiteFacts, name: string): AuthorProfile | undefined {
  return settings.authorProfiles?.find((profile) => profile.name.toLowerCase() === name.toLowerCase());
}

/** The only author of a site has a page only if there is something to say on it beyond what the archive lists. */
export function hasAuthorPage(facts: SiteFacts, { name }: Term): boolean {
  return facts.authors.all.length > 1 || profileOf(facts, name) !== undefined;
}
