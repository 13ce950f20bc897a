import fc, { type Arbitrary } from 'fast-check';
import type { SurveyContext } from '../../src/survey/export/context.ts';
import type { Cell, Criterion, CriterionType, Entry, Measurement, Source, Survey } from '../../src/survey/model.ts';

const AT = { file: 'posts/made-up.survey.yaml', line: 7, column: 3 };

export const CONTEXT = {
  title: 'Made-up systems',
  url: 'https://blog.example/made-up/',
  comparisonUrl: 'https://blog.example/made-up/comparison/',
  schemaUrl: 'https://blog.example/survey.schema.json',
  entryUrl: ({ headingId }) => `https://blog.example/made-up/#${headingId}`,
  imageUrl: ({ picture }) => (picture === undefined ? undefined : `https://blog.example/${picture}.png`),
} satisfies SurveyContext & { schemaUrl: string };

/** A cell as JSON and CSV hold it: where it stands and where a newer value is found are the author's business. */
export function publicCell({ at, refresh, ...cell }: Cell): Omit<Cell, 'at' | 'refresh'> {
  return cell;
}

/** What tables, lists, spreadsheets and encoders trip over. */
const ODD = ['"', '""', ',', ';', '; ', ':', ': ', '\\', '\\;', "'", '=', '+', '-', '@', '\t', '\n', '\r', '\r\n', ' '];
const UNICODE = ['＝', '\u00a0', '\ufeff', '\u2028', 'é', 'e\u0301', '中', '😀', '\0', '#', '|', 'n/a', '__proto__'];

export const oddText = fc.oneof(
  fc
    .array(fc.constantFrom(...ODD, ...UNICODE, 'a', 'word', '7'), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('=1+1', "'=1", "''@x", '-', 'unknown', 'true', '1.10', '2022', ': ', ';', '\\', 'constructor'),
);

const id = fc.stringMatching(/^[a-zA-Z0-9é中]{1,4}([-_.][a-z0-9]{1,3}){0,2}$/);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });

const digits = (value: number, length = 2) => String(value).padStart(length, '0');

/** To the day, the month or the year. */
export const partialDate = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.option(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 1, max: 28 })))),
  )
  .map(([year, rest]) => {
    const [month, day] = rest ?? [null, null];
    return [digits(year, 4), month && digits(month), day && digits(day)].filter(Boolean).join('-');
  });

/** A record of those parts that are there: keys may be absent, never undefined. */
function some<Needed extends object, Rest extends object>(
  needed: { [Key in keyof Needed]: Arbitrary<Needed[Key]> },
  rest: { [Key in keyof Rest]: Arbitrary<Rest[Key]> },
): Arbitrary<Needed & Partial<Rest>> {
  const requiredKeys = Object.keys(needed) as never[];
  return fc.record({ ...needed, ...rest } as never, { requiredKeys, noNullPrototype: true }) as never;
}

const labels = ids.chain((keys) =>
  fc.array(oddText, { minLength: keys.length, maxLength: keys.length }).map((texts) => {
    return new Map(keys.map((key, index) => [key, texts[index] ?? key]));
  }),
);

const enumValue = some(
  { label: oddText, tone: fc.constantFrom('good', 'fading', 'ended', 'plain') },
  { help: oddText },
) as Arbitrary<NonNullable<Criterion['values']> extends ReadonlyMap<string, infer Value> ? Value : never>;

const enumValues = labels.chain((keys) =>
  fc.array(enumValue, { minLength: keys.size, maxLength: keys.size }).map((values) => {
    return new Map([...keys.keys()].flatMap((key, index) => (values[index] ? [[key, values[index]] as const] : [])));
  }),
);

const OWN_KEYS: { readonly [Type in CriterionType]: () => Arbitrary<Partial<Criterion>> } = {
  boolean: () => fc.constant({}),
  enum: () => fc.record({ values: enumValues }),
  number: () => some({}, { unit: oddText.filter((unit) => unit.trim() !== ''), scopes: labels }),
  date: () => some({}, { scopes: labels }),
  text: () => fc.constant({}),
  list: () => some({}, { values: enumValues, qualifiers: labels }),
};

const TYPES = Object.keys(OWN_KEYS) as CriterionType[];

function criterion(id: string): Arbitrary<Criterion> {
  return fc.constantFrom(...TYPES).chain((type) =>
    fc
      .tuple(
        OWN_KEYS[type](),
        some(
          {
            label: oddText,
            direction: fc.constantFrom('high-is-better' as const, 'low-is-better' as const, 'none' as const),
            isKey: fc.boolean(),
            isFilter: fc.boolean(),
            isStatus: fc.constant(false),
          },
          { help: oddText },
        ),
      )
      .map(([own, others]) => ({ id, type, ...own, ...others })),
  );
}

const source: Arbitrary<Source> = some({ title: oddText }, { url: fc.webUrl({ withQueryParameters: true }) });

const number = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())
  // JSON has one zero only.
  .map((value) => (value === 0 ? 0 : value));

function value({ type, values, qualifiers }: Criterion): Arbitrary<unknown> {
  const known = values && fc.constantFrom(...values.keys());
  const rest = qualifiers ? { qualifier: fc.constantFrom(...qualifiers.keys()) } : {};
  const item = some<{ value: string }, { qualifier?: string }>({ value: known ?? oddText }, rest);
  return {
    boolean: fc.boolean(),
    number,
    enum: known ?? fc.constant('never'),
    date: partialDate.filter((date) => !Number.isNaN(Date.parse(date))),
    // In a data file these words are no text.
    text: fc.oneof(oddText, fc.constant('')).filter((text) => text !== 'unknown' && text !== 'n/a'),
    list: fc.array(item, { maxLength: 4 }),
  }[type] as Arbitrary<unknown>;
}

const EVIDENCE = {
  needed: { confidence: fc.constantFrom('primary', 'secondary', 'judgement'), at: fc.constant(AT) },
  rest: { note: oddText, source, asOf: partialDate, refresh: fc.constant('github-release:a/b') },
};

function cell(criterion: Criterion): Arbitrary<Cell> {
  const { scopes } = criterion;
  const scope = scopes ? { scope: fc.constantFrom(...scopes.keys()) } : {};
  const known = some(
    { state: fc.constant('known'), value: value(criterion), ...scope, ...EVIDENCE.needed },
    { since: partialDate, ...EVIDENCE.rest },
  );
  const absent = some({ state: fc.constantFrom('unknown', 'not-applicable'), ...EVIDENCE.needed }, EVIDENCE.rest);
  return fc.oneof({ weight: 4, arbitrary: known }, { weight: 1, arbitrary: absent }) as Arbitrary<Cell>;
}

function entry(id: string, criteria: readonly Criterion[]): Arbitrary<Entry> {
  const cells = fc
    .tuple(...criteria.map((criterion) => fc.option(cell(criterion), { freq: 4 })))
    .map((found) => new Map(criteria.flatMap(({ id }, index) => (found[index] ? [[id, found[index]] as const] : []))));
  return some(
    {
      id: fc.constant(id),
      name: oddText,
      summary: fc.oneof(oddText, fc.constant('')),
      headingId: fc.constant(`section-${id}`),
      at: fc.constant(AT),
      cells,
    },
    { vendor: oddText, homepage: fc.webUrl(), picture: fc.nat(9) },
  );
}

function measurement(entries: readonly string[]): Arbitrary<Measurement> {
  return some(
    { entry: fc.constantFrom(...entries), metric: oddText, value: number, unit: oddText, at: fc.constant(AT) },
    { low: number, high: number, hardware: oddText, version: oddText, date: partialDate, note: oddText, source },
  );
}

/** Surveys such as a data file may give, with criteria of every type and the oddest texts that there may be. */
export const surveys: Arbitrary<Survey> = fc
  .record({
    criteria: fc.uniqueArray(id, { maxLength: 5 }),
    entries: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
  })
  .chain((keys) =>
    fc.tuple(
      fc.tuple(...keys.criteria.map(criterion)),
      fc.constant(keys.entries),
      fc.nat(5),
      fc.oneof(oddText, fc.constant('')),
    ),
  )
  .chain(([unmarked, entries, split, label]) => {
    const status = unmarked.find(({ type }) => type === 'enum');
    const criteria = unmarked.map((criterion) => ({ ...criterion, isStatus: criterion === status }));
    const groups = [
      { label, criteria: criteria.slice(0, split) },
      { label: `${label}, more`, criteria: criteria.slice(split) },
    ].filter((group) => group.criteria.length > 0);
    return fc.record({
      file: fc.constant('posts/made-up.md'),
      entries: fc.tuple(...entries.map((id) => entry(id, criteria))),
      groups: fc.constant(groups),
      measurements: fc.array(measurement(entries), { maxLength: 3 }),
    });
  });
