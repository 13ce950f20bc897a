import * as v from 'valibot';
import { unknownPlaceholder } from './permalink.ts';
import { PlainTimestamp } from './yaml.ts';

/** A single value of YAML. */
export const scalar = v.union([v.string(), v.number(), v.boolean(), v.instance(PlainTimestamp)], 'must be text');

/** Text; of a number or boolean, what YAML reads in it (`title: 2021`, but `title: 010` is 8). */
export const text = v.pipe(
  scalar,
  v.transform((value) => String(value)),
);

/** Text that an empty string leaves unset. */
export const nonEmptyText = v.pipe(text, v.trim(), v.nonEmpty('must not be empty'));

/** For what is a pattern of addresses. */
export const knownPlaceholders = v.check(
  (pattern: string) => unknownPlaceholder(pattern) === undefined,
  ({ input }) => `has an unknown placeholder ${unknownPlaceholder(input)}`,
);

/** A pattern of addresses, or the name of a style. */
export const permalink = v.pipe(text, knownPlaceholders);

/** A YAML 1.1 boolean. */
export const flag = v.boolean('must be true or false');

/** A boolean that a key without value makes false: `published:` hides a post. */
export const flagOrNothing = v.pipe(
  v.nullable(flag),
  v.transform((value) => value ?? false),
);

/** Anything but `false`, as a condition in Liquid has it. */
export const truth = v.pipe(
  v.unknown(),
  v.transform((value) => value !== false),
);

/** A whole number above zero. */
export const count = v.pipe(
  v.number('must be a whole number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
);

/** A list whose items may be nested one level deep; nothing-items are dropped, as Jekyll does. */
const list = v.pipe(
  v.array(v.nullable(v.union([scalar, v.array(v.nullable(scalar))]))),
  v.transform((items) =>
    items
      .flat()
      .filter((item) => item !== null)
      .map((item) => String(item)),
  ),
);

/** A list, or words in one string separated by white space: `tags: a b` is two tags. */
export const words = v.union(
  [
    list,
    v.pipe(
      v.string(),
      v.transform((value) => value.split(/\s+/).filter(Boolean)),
    ),
  ],
  'must be a list or words separated by spaces',
);

/** A list, or one item that may hold spaces: `redirect_from: /old name/`, `tag: 2021`. */
export const textOrList = v.union(
  [
    list,
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform((value) => [String(value)]),
    ),
  ],
  'must be text or a list',
);

/** Schemas by key. */
export type Fields = Readonly<Record<string, v.GenericSchema<unknown, unknown>>>;

/** The values of the keys that are there and right. */
export type FieldValues<F extends Fields> = { readonly [Key in keyof F]?: v.InferOutput<F[Key]> };

/**
 * Reads the known keys of a mapping. A key without value counts as absent unless its schema takes null; a wrong one is
 * reported, as a sentence about the key and what was found, and left out, so that one pass names every mistake.
 */
export function readFields<F extends Fields>(
  fields: F,
  data: Readonly<Record<string, unknown>>,
  report: (key: string, message: string) => void,
): FieldValues<F> {
  const values: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(fields)) {
    const found = data[key];
    if (found === undefined || (found === null && !v.is(schema, null))) continue;
    const result = v.safeParse(schema, found);
    if (result.success) values[key] = result.output;
    else report(key, `"${key}" ${result.issues[0].message}, found ${JSON.stringify(found)}`);
  }
  return values as FieldValues<F>;
}
