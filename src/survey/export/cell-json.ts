import * as v from 'valibot';
import { PARTIAL_DATE_FORM } from '../dates.ts';
import { held } from '../held.ts';
import type { Cell, KnownCell, Source } from '../model.ts';

/** How the absence of a value is called; `unknown` was looked for and not found, it never means no. */
export const ABSENT_STATES = ['unknown', 'not-applicable'] as const;

export const CONFIDENCES = ['primary', 'secondary', 'judgement'] as const;

export function text(description: string) {
  return v.pipe(v.string(), v.nonEmpty(), v.description(description));
}

export function partialDate(description: string) {
  return v.pipe(
    v.string(),
    v.regex(PARTIAL_DATE_FORM, 'must be a date such as 2026-11-23'),
    v.description(description),
  );
}

export const SOURCE_JSON = v.pipe(
  v.strictObject({ title: v.exactOptional(text('Title.')), url: v.exactOptional(text('Address.')) }),
  v.description('Where the fact comes from; title, address or both.'),
);

const EVIDENCE_JSON = {
  note: v.exactOptional(text('What must be said with the value.')),
  source: v.exactOptional(SOURCE_JSON),
  as_of: v.exactOptional(partialDate('When the source said so: a day, month or year in ISO 8601.')),
  confidence: v.pipe(
    v.picklist(CONFIDENCES),
    v.description("The maker's own word, somebody else's, or the author's judgement."),
  ),
};

const ITEM_JSON = v.strictObject({
  value: v.pipe(v.string(), v.description('The item; one of the values of the criterion, if it lists them.')),
  qualifier: v.exactOptional(text('Id of one of the qualifiers of the criterion.')),
});

/** One value of one system with its evidence. */
export const CELL_JSON = v.variant('state', [
  v.strictObject({
    state: v.pipe(v.literal('known'), v.description('A value was found.')),
    value: v.pipe(
      v.union([v.boolean(), v.number(), v.string(), v.array(ITEM_JSON)]),
      v.description(
        'By the type of the criterion: true or false, a number, the id of an enum value, a date in ISO 8601 (to the day, month or year), text, or a list.',
      ),
    ),
    scope: v.exactOptional(text('Id of one of the scopes of the criterion; never rank values of different scopes.')),
    since: v.exactOptional(partialDate('The day, month or year from which the value holds.')),
    ...EVIDENCE_JSON,
  }),
  v.strictObject({
    state: v.pipe(
      v.picklist(ABSENT_STATES),
      v.description('"unknown" was looked for and not found, it never means no; "not-applicable": no sense here.'),
    ),
    ...EVIDENCE_JSON,
  }),
]);

export type CellJson = v.InferOutput<typeof CELL_JSON>;
export type SourceJson = v.InferOutput<typeof SOURCE_JSON>;

/** A cell without what only its author needs: its place in the file, and where a newer value is found. */
export function cellJson(cell: Cell): CellJson {
  const { note, source, asOf, confidence } = cell;
  const evidence = held({ note, source: source && sourceJson(source), as_of: asOf, confidence });
  if (cell.state !== 'known') return { state: cell.state, ...evidence };
  const { value, scope, since } = cell;
  return { state: 'known', ...held({ value: valueJson(value), scope, since }), ...evidence };
}

/** Undefined for a source that has neither title nor address. */
export function sourceJson({ title, url }: Source): SourceJson | undefined {
  return title === '' && url === undefined ? undefined : held({ title: title || undefined, url });
}

function valueJson(value: KnownCell['value']) {
  return typeof value === 'object' ? value.map(({ value, qualifier }) => held({ value, qualifier })) : value;
}
