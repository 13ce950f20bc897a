import * as v from 'valibot';
import { nearest } from '../report/suggest.ts';
import { ADDRESS } from './address.ts';
import { PARTIAL_DATE_FORM } from './dates.ts';

/** Ids are words joined by `-` or `_`, so that they can stand in addresses and file names. */
const ID = /^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*$/u;

const id = v.pipe(v.string(), v.regex(ID, 'must be words joined by "-" or "_"'));
const text = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'));
const flag = v.boolean('must be true or false');
const number = v.number('must be a number');
const address = v.pipe(text, v.regex(ADDRESS, 'must be an address such as "https://example.org/"'));

/** A day, month or year; YAML reads a bare year as a number. */
const partialDate = v.pipe(
  v.union([v.string(), v.number()], 'must be a date such as 2026-11-23, 2026-11 or 2026'),
  v.transform(String),
  v.regex(PARTIAL_DATE_FORM, 'must be a date such as 2026-11-23, 2026-11 or 2026'),
);

/** A mapping of these keys and no others. Its message about an unknown key has a second line, which helps. */
function mapping<Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries);
  return v.strictObject(entries, ({ input, expected }) => {
    if (expected !== 'never') return `${expected} is missing`;
    const meant = nearest(String(input), known);
    return `unknown key "${input}"\n${meant ? `did you mean "${meant}"?` : `known keys here: ${known.join(', ')}`}`;
  });
}

const enumValue = v.union(
  [
    text,
    mapping({
      label: text,
      help: v.optional(text),
      tone: v.optional(
        v.picklist(['good', 'fading', 'ended', 'plain'], 'must be "good", "fading", "ended" or "plain"'),
      ),
    }),
  ],
  'must be a label, or a mapping with "label", "help" and "tone"',
);

/** Labels by id, or ids that are their own labels. */
const labels = v.union([v.array(id), v.record(id, text)], 'must be a list of ids, or labels by id');

const criterion = mapping({
  label: v.pipe(text, v.description('Shown at the row of the comparison.')),
  group: v.optional(v.pipe(text, v.description('Criteria of one group stand together.'))),
  type: v.picklist(
    ['boolean', 'enum', 'number', 'date', 'text', 'list'],
    'must be "boolean", "enum", "number", "date", "text" or "list"',
  ),
  values: v.optional(
    v.pipe(
      v.union([v.array(id), v.record(id, enumValue)], 'must be a list of ids, or labels by id'),
      v.description('What an enum or a list may hold; a list without it may hold anything.'),
    ),
  ),
  unit: v.optional(v.pipe(text, v.description('Unit of a number, such as MB.'))),
  scopes: v.optional(v.pipe(labels, v.description('Kinds of number or date that must not be ranked together.'))),
  qualifiers: v.optional(v.pipe(labels, v.description('What may qualify an item of a list, such as add-on.'))),
  direction: v.optional(
    v.picklist(['high-is-better', 'low-is-better', 'none'], 'must be "high-is-better", "low-is-better" or "none"'),
  ),
  help: v.optional(v.pipe(text, v.description('What the question means.'))),
  key: v.optional(v.pipe(flag, v.description('Shown in the post itself too.'))),
  filter: v.optional(v.pipe(flag, v.description('Readers may filter systems by it.'))),
  status: v.optional(
    v.pipe(flag, v.description('The enum that says whether a system is alive; one criterion at most.')),
  ),
  plot: v.optional(v.picklist(['linear', 'log', 'timeline', 'dots'], 'must be "linear", "log", "timeline" or "dots"')),
});

const source = mapping({ title: v.optional(text), url: v.optional(address) });

const listItem = v.union([text, v.number(), v.record(v.string(), text)], 'must be text, or "item: qualifier"');
const value = v.union(
  [v.string(), v.number(), v.boolean(), v.array(listItem)],
  'must be true or false, a number, text or a list',
);

const evidence = {
  note: v.optional(text),
  source: v.optional(
    v.pipe(text, v.description('An address, a title, or the id of one of the sources at the top of the file.')),
  ),
  as_of: v.optional(v.pipe(partialDate, v.description('When the source said so.'))),
};

// What most cells are comes first: every choice that fails is described before the next is tried.
const cell = v.union(
  [
    mapping({
      value,
      scope: v.optional(id),
      since: v.optional(v.pipe(partialDate, v.description('The day from which the value holds.'))),
      ...evidence,
      confidence: v.optional(
        v.picklist(['primary', 'secondary', 'judgement'], 'must be "primary", "secondary" or "judgement"'),
      ),
      refresh: v.optional(
        v.pipe(text, v.description('Where a newer value is found, such as github-release:owner/repository.')),
      ),
    }),
    value,
  ],
  'must be a value, "unknown", "n/a", or a mapping with "value"',
);

const entry = mapping({
  name: v.optional(text),
  vendor: v.optional(text),
  homepage: v.optional(address),
  values: v.optional(v.record(id, cell), {}),
});

const measurement = mapping({
  entry: id,
  metric: text,
  value: number,
  unit: text,
  low: v.optional(number),
  high: v.optional(number),
  hardware: v.optional(text),
  version: v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  date: v.optional(partialDate),
  note: evidence.note,
  source: evidence.source,
});

/** A survey's data file. The JSON Schema for editors is made of it (`npm run schemas`). */
export const DATA_SCHEMA = mapping({
  stale_after: v.optional(
    v.pipe(
      text,
      v.regex(/^\d+ (?:month|year)s?$/, 'must be a span such as "18 months" or "2 years"'),
      v.description('Age at which `fieldbook check` asks to look at a value again.'),
    ),
  ),
  sources: v.optional(v.record(id, v.union([text, source], 'must be a title or address, or a mapping of both')), {}),
  criteria: v.record(id, criterion),
  entries: v.optional(v.record(id, entry), {}),
  measurements: v.optional(v.array(measurement), []),
});

export type SurveyData = v.InferOutput<typeof DATA_SCHEMA>;
export type CriterionInput = v.InferOutput<typeof criterion>;
export type CellInput = v.InferOutput<typeof cell>;
export type SourceInput = SurveyData['sources'][string];
