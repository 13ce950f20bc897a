import { type Author, authorOf, type KnownAuthors } from './authors.ts';
import type { PictureReference } from './picture-reference.ts';
import { isAddress, listedProfiles, type Profile, profilesIn } from './profiles.ts';
import { textOf } from './seo-settings.ts';

/** What the site says of an author, for the author's page. */
export interface AuthorProfile extends Author {
  /** May be empty. */
  readonly about: string;
  readonly picture?: PictureReference;
  readonly profiles: readonly Profile[];
}

type Values = Readonly<Record<string, unknown>>;

/** The authors of `_data/authors.yml`, who go by different keys in different themes. */
export function authorProfiles(known: KnownAuthors): AuthorProfile[] {
  return [...known].map(([key, { data, at }]) => {
    const picture = firstText(data, ['picture', 'avatar', 'image', 'img']);
    return {
      ...authorOf(key, known),
      about: firstText(data, ['about', 'bio', 'description']),
      profiles: distinct([...websiteIn(data), ...profilesIn(data), ...listedProfiles(data.links)]),
      ...(picture && { picture: { src: picture, use: 'cover', at } }),
    };
  });
}

function websiteIn(data: Values): Profile[] {
  const url = firstText(data, ['website', 'url', 'uri', 'home']);
  return isAddress(url) ? [{ text: 'Website', url }] : [];
}

function firstText(data: Values, keys: readonly string[]): string {
  return keys.map((key) => textOf(data[key])).find(Boolean) ?? '';
}

/** Of several that lead to one place, the first. */
function distinct(profiles: readonly Profile[]): Profile[] {
  return profiles.filter(({ url }, index) => profiles.findIndex((other) => other.url === url) === index);
}
