import type { Markish } from '@observablehq/plot';
import { groupBy } from '../groups.ts';
import type { Criterion, Entry, Survey } from '../model.ts';
import { criteriaOf, FEWEST, factsOf } from './facts.ts';
import { planHeads } from './heads.ts';
import { planLegend } from './legend.ts';
import { type Matrix, matrixOf } from './matrix.ts';
import type { Drawing, PlotLibrary, PlotPlan } from './plan.ts';
import { type Row, rowMarks, stackRows } from './rows.ts';
import { signMark } from './signs.ts';
import { tableText, wordList } from './words.ts';

/** A matrix for each criterion that asks for one: systems as rows, values as columns. */
export function planDots(survey: Survey): PlotPlan[] {
  return criteriaOf(survey, ['dots']).flatMap((criterion) => {
    const matrix = matrixOf(survey.entries, criterion);
    const isEmpty = factsOf(survey, criterion).length < FEWEST || matrix.columns.length === 0;
    return isEmpty ? [] : [planOf(criterion, matrix)];
  });
}

function planOf(criterion: Criterion, matrix: Matrix): PlotPlan {
  const { id, label, values } = criterion;
  const unused = [...(values ?? [])].flatMap(([value, named]) =>
    matrix.columns.includes(value) ? [] : `“${named.label}”`,
  );
  const rows = matrix.entries.map(({ name, cells }) => [name, tableText(cells.get(id), criterion)] as const);
  return {
    id,
    title: label,
    caption: unused.length > 0 ? `Left out, because no system has it: ${wordList(unused)}.` : '',
    description: `A matrix of ${rows.length} systems and ${matrix.columns.length} values.`,
    table: { columns: ['System', label], rows },
    drawing: drawMatrix(matrix),
  };
}

/** So many columns can still be told apart on a phone. */
const MOST_COLUMNS = 16;

function drawMatrix(matrix: Matrix): Drawing {
  const { entries, columns, labels } = matrix;
  const legend = planLegend(matrix.legend);
  const heads = planHeads(columns.map((value, index) => ({ value, label: labels[index] ?? value })));
  const top = legend.height + heads.height;
  const { rows, bottom } = stackRows(entries, { top, labelOf: ({ name }) => ({ name }) });
  return {
    height: bottom,
    x: { type: 'point', domain: columns, padding: 0.5 },
    isWide: columns.length > MOST_COLUMNS,
    marks: (library) => [
      ...legend.marks(library),
      library.ruleX(columns, { y1: top, y2: bottom, className: 'grid' }),
      ...heads.marks(library, top),
      ...rowMarks(library, rows),
      ...matrixMarks(library, rows, matrix),
    ],
  };
}

function matrixMarks(library: PlotLibrary, rows: readonly Row<Entry>[], { signs }: Matrix): Markish[] {
  const heights = new Map(rows.map(({ item, y }) => [item, y]));
  const placed = signs.map((sign) => ({ ...sign, y: heights.get(sign.entry) }));
  return [...groupBy(placed, ({ sign }) => sign)].map(([sign, places]) =>
    signMark(library, sign, places, { x: 'column' }),
  );
}
