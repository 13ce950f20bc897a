import type { Report } from '../report/diagnostic.ts';
import type { ReadData } from './data.ts';
import { groupBy } from './groups.ts';
import type { Criterion, CriterionGroup, EnumValue } from './model.ts';
import type { CriterionInput } from './schema.ts';

/** Types that take each of the keys that not all do. */
const TYPES_OF_KEY = {
  values: ['enum', 'list'],
  unit: ['number'],
  scopes: ['number', 'date'],
  qualifiers: ['list'],
  status: ['enum'],
} as const satisfies Partial<Record<keyof CriterionInput, readonly Criterion['type'][]>>;

const TYPES_OF_PLOT = {
  linear: ['number'],
  log: ['number'],
  timeline: ['date'],
  dots: ['boolean', 'enum', 'list'],
} as const satisfies Record<NonNullable<Criterion['plot']>, readonly Criterion['type'][]>;

/** The criteria of a data file. A key that makes no sense for a type is reported, at its line. */
export function readCriteria({ data, at }: ReadData, report: Report): Criterion[] {
  const wrong = (id: string, key: string, message: string, hint?: string) =>
    report({ rule: 'survey-data', severity: 'error', message, ...(hint && { hint }), at: at(['criteria', id, key]) });
  const criteria = Object.entries(data.criteria).map(([id, input]) => {
    for (const [key, types] of Object.entries(TYPES_OF_KEY)) {
      if (input[key as keyof typeof TYPES_OF_KEY] === undefined || isOneOf(types, input.type)) continue;
      wrong(id, key, `"${key}" makes no sense for the type ${input.type}`, `it is for ${types.join(' and ')}`);
    }
    if (input.type === 'enum' && input.values === undefined) {
      wrong(
        id,
        'type',
        `the enum "${id}" has no "values"`,
        'list what it may hold, such as "values: [yes, partly, no]"',
      );
    }
    const plotted = input.plot && TYPES_OF_PLOT[input.plot];
    if (plotted && !isOneOf(plotted, input.type)) {
      wrong(
        id,
        'plot',
        `"plot: ${input.plot}" makes no sense for the type ${input.type}`,
        `it is for ${plotted.join(', ')}`,
      );
    }
    return criterionOf(id, input);
  });
  for (const { id } of criteria.filter(({ isStatus }) => isStatus).slice(1)) {
    wrong(id, 'status', 'another criterion is the status already', 'only one can say whether a system is alive');
  }
  return criteria;
}

function isOneOf(types: readonly string[], type: string): boolean {
  return types.includes(type);
}

function criterionOf(id: string, input: CriterionInput): Criterion {
  const { label, type, values, unit, scopes, qualifiers, direction = 'none', help, plot } = input;
  return {
    id,
    label,
    type,
    ...(values && { values: enumValues(values) }),
    ...(unit !== undefined && { unit }),
    ...(scopes && { scopes: labelsOf(scopes) }),
    ...(qualifiers && { qualifiers: labelsOf(qualifiers) }),
    direction,
    ...(help !== undefined && { help }),
    isKey: input.key ?? false,
    isFilter: input.filter ?? false,
    isStatus: input.status ?? false,
    ...(plot && { plot }),
  };
}

function labelsOf(input: NonNullable<CriterionInput['scopes']>): Map<string, string> {
  return new Map(Array.isArray(input) ? input.map((id) => [id, id]) : Object.entries(input));
}

function enumValues(input: NonNullable<CriterionInput['values']>): Map<string, EnumValue> {
  if (Array.isArray(input)) return new Map(input.map((id) => [id, { label: id, tone: 'plain' }]));
  return new Map(
    Object.entries(input).map(([id, value]) => {
      if (typeof value === 'string') return [id, { label: value, tone: 'plain' }];
      const { label, help, tone = 'plain' } = value;
      return [id, { label, tone, ...(help !== undefined && { help }) }];
    }),
  );
}

/** Criteria under the labels of their groups, each in the order of first appearance. */
export function groupCriteria(criteria: readonly Criterion[], { data }: Pick<ReadData, 'data'>): CriterionGroup[] {
  const groups = groupBy(criteria, ({ id }) => data.criteria[id]?.group ?? '');
  return [...groups].map(([label, members]) => ({ label, criteria: members }));
}
