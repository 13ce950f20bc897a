import * as v from 'valibot';
import { flag, permalink, text } from './fields.ts';

/** What `collections` in `_config.yml` says of one collection besides the posts. */
export interface CollectionSettings {
  readonly label: string;
  /** Whether its documents become pages. */
  readonly isOutput: boolean;
  readonly permalink?: string;
  /** Front-matter key by which documents are sorted. */
  readonly sortBy?: string;
  /** Paths below the collection's folder, in the order wanted; others follow. */
  readonly order?: readonly string[];
}

/** The key `collections` as the rest of the program sees it. */
interface Collections {
  readonly postPermalink?: string;
  readonly own: readonly CollectionSettings[];
}

const options = v.nullish(
  v.looseObject(
    {
      permalink: v.nullish(permalink),
      output: v.nullish(flag),
      sort_by: v.nullish(text),
      order: v.nullish(v.array(v.string())),
    },
    'must hold "key: value" lines',
  ),
);

/** As written: a list of labels, or settings by label. */
export const collections = v.union(
  [
    v.pipe(
      v.record(v.string(), options),
      v.transform(({ posts, ...others }): Collections => {
        const own = Object.entries(others).map(([label, value]) => settingsOf(label, value));
        return { ...(posts?.permalink && { postPermalink: posts.permalink }), own };
      }),
    ),
    v.pipe(
      v.array(v.string()),
      v.transform((labels): Collections => ({ own: labels.map((label) => settingsOf(label, undefined)) })),
    ),
  ],
  'must be a list of names, or a mapping of names to settings whose "permalink" has known placeholders',
);

function settingsOf(label: string, value: v.InferOutput<typeof options>): CollectionSettings {
  return {
    label,
    isOutput: value?.output ?? false,
    ...(value?.permalink && { permalink: value.permalink }),
    ...(value?.sort_by && { sortBy: value.sort_by }),
    ...(value?.order && { order: value.order }),
  };
}
