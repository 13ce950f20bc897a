import * as v from 'valibot';
import { isMapping } from './mapping.ts';

/** The feeds of tags that jekyll-feed is told to make. */
export interface TagFeedSettings {
  /** What their paths begin with; begins with a slash. */
  readonly path: string;
  readonly only?: readonly string[];
  readonly except: readonly string[];
}

/** jekyll-feed's key; what else it may be is the business of themes. */
export const feed = v.pipe(
  v.unknown(),
  v.transform((value) => {
    const { path, tags } = isMapping(value) ? value : {};
    return { path: typeof path === 'string' ? path.replace(/^\/+/, '') : '', tags: tagFeedsOf(tags) };
  }),
);

/** Anything but `false` asks for them (jekyll-feed, generator.rb). */
function tagFeedsOf(tags: unknown): TagFeedSettings | undefined {
  if (tags === undefined || tags === null || tags === false) return undefined;
  const { path, only, except } = isMapping(tags) ? tags : {};
  return {
    path: `/${typeof path === 'string' ? path : 'feed/by_tag/'}`.replace(/^\/+/, '/'),
    ...(Array.isArray(only) && { only: only.map(String) }),
    except: Array.isArray(except) ? except.map(String) : [],
  };
}
