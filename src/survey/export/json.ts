import { held } from '../held.ts';
import type { Criterion, CriterionGroup, Entry, Measurement, Survey } from '../model.ts';
import { cellJson, sourceJson } from './cell-json.ts';
import type { SurveyContext } from './context.ts';
import type { SurveyJson } from './json-schema.ts';

export { SURVEY_JSON_SCHEMA, type SurveyJson } from './json-schema.ts';

export interface SurveyJsonContext extends SurveyContext {
  /** Of the published JSON Schema. */
  readonly schemaUrl: string;
}

/**
 * The survey for machines. Keys always come in the order of the schema, values in that of the criteria, and what holds
 * nothing is left out. How the survey is shown (key criteria, filters, plots) is no part of it.
 */
export function surveyJson({ entries, groups, measurements }: Survey, context: SurveyJsonContext): SurveyJson {
  const { title, url, comparisonUrl, schemaUrl } = context;
  return {
    $schema: schemaUrl,
    version: 1,
    title,
    url,
    comparison_url: comparisonUrl,
    criteria: groups.flatMap((group) => group.criteria.map((criterion) => criterionJson(criterion, group))),
    entries: entries.map((entry) => entryJson(entry, groups, context)),
    ...(measurements.length > 0 && { measurements: measurements.map(measurementJson) }),
  };
}

function criterionJson(criterion: Criterion, group: CriterionGroup): SurveyJson['criteria'][number] {
  const { id, label, type, values, unit, scopes, qualifiers, direction, help, isStatus } = criterion;
  return held({
    id,
    label,
    group: group.label || undefined,
    type,
    values: values && [...values].map(([id, { label, help, tone }]) => held({ id, label, help, tone })),
    unit,
    scopes: scopes && labelsJson(scopes),
    qualifiers: qualifiers && labelsJson(qualifiers),
    direction,
    help,
    status: isStatus || undefined,
  });
}

/** Lists, because mappings lose the order of ids such as `2022`. */
function labelsJson(labels: ReadonlyMap<string, string>): { id: string; label: string }[] {
  return [...labels].map(([id, label]) => ({ id, label }));
}

function entryJson(
  entry: Entry,
  groups: readonly CriterionGroup[],
  { entryUrl, imageUrl }: SurveyContext,
): SurveyJson['entries'][number] {
  const { id, name, vendor, homepage, summary, cells } = entry;
  const values = groups.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => {
      const cell = cells.get(criterion.id);
      return cell ? [[criterion.id, cellJson(cell)] as const] : [];
    }),
  );
  return held({
    id,
    name,
    vendor,
    homepage,
    summary: summary || undefined,
    url: entryUrl(entry),
    image: imageUrl(entry),
    values: Object.fromEntries(values),
  });
}

function measurementJson(measurement: Measurement): NonNullable<SurveyJson['measurements']>[number] {
  const { entry, metric, value, unit, low, high, hardware, version, date, note, source } = measurement;
  return held({
    entry,
    metric,
    value,
    unit,
    low,
    high,
    hardware,
    version,
    date,
    note,
    source: source && sourceJson(source),
  });
}
