import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '../report/diagnostic.ts';
import type { PictureReference } from './picture-reference.ts';
import { type Profile, profilesIn } from './profiles.ts';
import { textOf } from './seo-settings.ts';

/** What only sites of the theme Adam Blog 2.0 have: an author box, and addresses that others link to. */
export interface AdamBlog {
  /** Absent where the site says no more of its author than a name. */
  readonly box?: AuthorBox;
}

/** What the theme shows of the site's author under each post. */
export interface AuthorBox {
  readonly about: string;
  /** `author-pic`, a file below `assets/img/`. */
  readonly picture?: PictureReference;
  readonly website?: string;
  /** Where else the author is found, in the theme's order. */
  readonly profiles: readonly Profile[];
}

type Values = Readonly<Record<string, unknown>>;

/** Lists for the theme's scripts, which no other theme prints under these names; readers may use them. */
export const ADAM_LISTS = { all: 'all-posts.json', byTag: 'posts-by-tag.json', search: 'search.json' } as const;

/** Keys of `_config.yml` under which the theme looks for handles. */
const PROFILES = ['twitter', 'linkedin', 'github', 'email', 'stackoverflow'];

/** Whether a folder holds the lists that the theme ships with. */
export function isAdamBlogFolder(root: string): boolean {
  return [ADAM_LISTS.all, ADAM_LISTS.byTag].every((file) => existsSync(join(root, file)));
}

/** Reads the theme's keys of `_config.yml`; `at` tells where a key stands. */
export function readAdamBlog(config: Values, at: (key: string) => Position): AdamBlog {
  const [about, picture, website] = [config['about-author'], config['author-pic'], config.website].map(textOf);
  const profiles = profilesIn(config, PROFILES);
  if (!about && !picture && profiles.length === 0) return {};
  return {
    box: {
      about: about ?? '',
      profiles,
      ...(picture && { picture: { src: picture, use: 'cover', at: at('author-pic') } }),
      ...(website && { website }),
    },
  };
}
