import * as v from 'valibot';
import { CELL_JSON, partialDate, SOURCE_JSON, text } from './cell-json.ts';

const id = text('Stable id.');
const label = text('What people read.');
const named = v.strictObject({ id, label });

const CRITERION_JSON = v.strictObject({
  id,
  label,
  group: v.exactOptional(text('Criteria of one group stand together.')),
  type: v.pipe(
    v.picklist(['boolean', 'enum', 'number', 'date', 'text', 'list']),
    v.description('What its values are.'),
  ),
  values: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          id,
          label,
          help: v.exactOptional(text('What the value means.')),
          tone: v.pipe(
            v.picklist(['good', 'fading', 'ended', 'plain']),
            v.description('What it means for a reader who chooses a system.'),
          ),
        }),
      ),
      v.description('What an enum or a list may hold, in order of rank where there is one; absent for an open list.'),
    ),
  ),
  unit: v.exactOptional(text('Unit of a number, such as MB.')),
  scopes: v.exactOptional(
    v.pipe(v.array(named), v.description('Kinds of number or date that must not be ranked together.')),
  ),
  qualifiers: v.exactOptional(v.pipe(v.array(named), v.description('What may qualify an item of a list.'))),
  direction: v.pipe(
    v.picklist(['high-is-better', 'low-is-better', 'none']),
    v.description('Which end of the values is better, if any.'),
  ),
  help: v.exactOptional(text('What the question means.')),
  status: v.exactOptional(
    v.pipe(v.literal(true), v.description('Says whether a system is alive; at most one criterion does.')),
  ),
});

const ENTRY_JSON = v.strictObject({
  id,
  name: text('Name of the system.'),
  vendor: v.exactOptional(text('Who makes it.')),
  homepage: v.exactOptional(text('Its own address.')),
  summary: v.exactOptional(text('First paragraph of its section, as plain text.')),
  url: text('Address of its section.'),
  image: v.exactOptional(text('Address of its picture.')),
  values: v.pipe(
    v.record(v.string(), CELL_JSON),
    v.description('By criterion id; a criterion that was not looked up is absent.'),
  ),
});

const MEASUREMENT_JSON = v.strictObject({
  entry: text('Id of the entry.'),
  metric: text('What was measured; compare results within one metric and unit only.'),
  value: v.pipe(v.number(), v.description('The result.')),
  unit: text('Unit of the result.'),
  low: v.exactOptional(v.pipe(v.number(), v.description('Lower end of the spread around the value.'))),
  high: v.exactOptional(v.pipe(v.number(), v.description('Upper end of the spread around the value.'))),
  hardware: v.exactOptional(text('What it ran on.')),
  version: v.exactOptional(text('Which version was tested.')),
  date: v.exactOptional(partialDate('When it was tested: a day, month or year in ISO 8601.')),
  note: v.exactOptional(text('What must be said with the result.')),
  source: v.exactOptional(SOURCE_JSON),
});

/**
 * The published `survey.json`. `version` becomes 2 when a key goes or changes its meaning; new optional keys may come at
 * any time, and the schema that `$schema` points to always lists every key. The JSON Schema is made of this by
 * `npm run schemas`.
 */
export const SURVEY_JSON_SCHEMA = v.pipe(
  v.strictObject({
    $schema: text('Address of the JSON Schema of this file.'),
    version: v.pipe(v.literal(1), v.description('Version of this format.')),
    title: text('Title of the survey.'),
    url: text('Address of the post.'),
    comparison_url: text('Address of the page that compares all systems by all criteria.'),
    criteria: v.pipe(v.array(CRITERION_JSON), v.description('Questions asked of every system, group by group.')),
    entries: v.pipe(v.array(ENTRY_JSON), v.description('Systems, in the order of the post.')),
    measurements: v.exactOptional(v.pipe(v.array(MEASUREMENT_JSON), v.description('Results of tests.'))),
  }),
  v.title('Survey'),
  v.description('Several systems compared by the same criteria, each value with its source.'),
);

export type SurveyJson = v.InferOutput<typeof SURVEY_JSON_SCHEMA>;
