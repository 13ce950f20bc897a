import { isMapping } from './mapping.ts';
import { textOf } from './seo-settings.ts';

/** A place where somebody is found. */
export interface Profile {
  readonly text: string;
  /** A full address, or a path of the site. */
  readonly url: string;
}

type Values = Readonly<Record<string, unknown>>;

/** Names of places by the key that holds the handle there, with what stands before it; empty where only addresses do. */
const PLACES: readonly (readonly [key: string, text: string, base: string])[] = [
  ['twitter', 'Twitter', 'https://twitter.com/'],
  ['linkedin', 'LinkedIn', 'https://www.linkedin.com/in/'],
  ['github', 'GitHub', 'https://github.com/'],
  ['email', 'Email', 'mailto:'],
  ['stackoverflow', 'Stack Overflow', 'https://stackoverflow.com/users/'],
  ['gitlab', 'GitLab', 'https://gitlab.com/'],
  ['mastodon', 'Mastodon', ''],
  ['bluesky', 'Bluesky', 'https://bsky.app/profile/'],
  ['instagram', 'Instagram', 'https://www.instagram.com/'],
  ['youtube', 'YouTube', 'https://www.youtube.com/@'],
  ['orcid', 'ORCID', 'https://orcid.org/'],
];

/** Those that a mapping names by handle, with or without `@`, or by whole address. */
export function profilesIn(values: Values, keys: readonly string[] = PLACES.map(([key]) => key)): Profile[] {
  return PLACES.filter(([key]) => keys.includes(key)).flatMap(([key, text, base]) => {
    const value = textOf(values[key]);
    const url = isAddress(value) || value === '' ? value : base && base + value.replace(/^@/, '');
    return url ? [{ text, url }] : [];
  });
}

/** Minimal Mistakes' list of profiles: `- label: Website`, with `url`. */
export function listedProfiles(list: unknown): Profile[] {
  const items = Array.isArray(list) ? list.filter(isMapping) : [];
  const links = items.map(({ label, title, url }) => ({ text: textOf(label) || textOf(title), url: textOf(url) }));
  return links.filter(({ text, url }) => text !== '' && isAddress(url));
}

/** Whether a text leads somewhere as it is; a script would too, and is none of ours. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|mailto:|\/)/i.test(text);
}
