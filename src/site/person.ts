import type { Organization, Person, ProfilePage, WithContext } from 'schema-dts';
import { absoluteUrl } from './address.ts';
import { authorPath, profileOf } from './author-profile.ts';
import type { SiteFacts } from './model.ts';
import { scriptJson } from './script-json.ts';

/** An author as schema.org describes a person, or an organization where the site says so. */
export function personData(facts: SiteFacts, name: string): Person | Organization {
  const profile = profileOf(facts, name);
  const path = authorPath(facts, name);
  const url = path ? absoluteUrl(facts.settings, path) : profile?.url;
  const links = (profile?.profiles ?? []).map((link) => link.url).filter((link) => /^https?:/.test(link));
  const described = {
    name,
    ...(url && { url }),
    ...(profile?.about && { description: profile.about }),
    ...(links.length > 0 && { sameAs: links }),
  };
  return { '@type': profile?.type === 'Organization' ? 'Organization' : 'Person', ...described };
}

/** JSON-LD of an author's page, safe within a script element. */
export function profilePage(facts: SiteFacts, name: string): string {
  const page: WithContext<ProfilePage> = {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: personData(facts, name),
  };
  return scriptJson(page);
}
