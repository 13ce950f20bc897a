import type { Markish } from '@observablehq/plot';
import { groupBy } from '../groups.ts';
import { axisHeight, axisMarks } from './axis.ts';
import { isYear, type Span, yearsOf, yearTicks } from './dates.ts';
import { type LegendItem, planLegend } from './legend.ts';
import { type Life, momentsOf } from './lives.ts';
import type { Drawing, PlotLibrary } from './plan.ts';
import { type Row, rowMarks, stackRows } from './rows.ts';
import { signMark } from './signs.ts';
import { type PlacedLabel, placeLabels } from './track-labels.ts';

/** Heights in em: of a line of words under a row's marks, and from the marks to the middle of the first. */
const LABEL_LINE = 1.15;
const LABEL_DROP = 1.15;

/** A row for each life, along whole years. */
export function drawTimeline(lives: readonly Life[], legendItems: readonly LegendItem[]): Drawing {
  const years = yearsOf(lives.flatMap(momentsOf).flatMap(({ start, end }) => [start, end - 1]));
  const legend = planLegend(legendItems);
  const top = legend.height + axisHeight('');
  const { rows, bottom } = stackRows(lives, {
    top,
    labelOf: ({ name }) => ({ name }),
    below: (life) => roomFor(labelsOf(life, years)),
  });
  return {
    height: bottom,
    x: { type: 'utc', domain: [years.start, years.end] },
    marks: (library) => [
      ...legend.marks(library),
      ...axisMarks(library, { label: '', ticks: yearTicks(years), tickText: yearText, top: legend.height, bottom }),
      ...rowMarks(library, rows),
      ...lifeMarks(library, rows),
      ...labelMarks(library, rows, years),
    ],
  };
}

function yearText(time: number): string {
  return String(new Date(time).getUTCFullYear());
}

/** From the first date to the last, dashed from there to an end; a bar over each year that is not known better. */
function lifeMarks(library: PlotLibrary, rows: readonly Row<Life>[]): Markish[] {
  const lines = rows.flatMap(({ item: { moments, end }, y }) => {
    if (moments.length === 0) return [];
    const times = moments.map(({ time }) => time);
    const last = Math.max(...times);
    return [{ y, first: Math.min(...times), last, after: Math.max(last, end?.time ?? last) }];
  });
  const placed = rows.flatMap(({ item, y }) => momentsOf(item).map((moment) => ({ ...moment, y })));
  const inexact = placed.filter(isYear);
  const tails = lines.filter(({ last, after }) => after > last);
  return [
    library.ruleY(inexact, { y: 'y', x1: 'start', x2: 'end', className: 'bar' }),
    library.ruleY(lines, { y: 'y', x1: 'first', x2: 'last', className: 'life' }),
    library.ruleY(tails, { y: 'y', x1: 'last', x2: 'after', className: 'tail' }),
    ...[...groupBy(placed, ({ sign }) => sign)].map(([sign, places]) =>
      signMark(library, sign, places, { x: 'time', title: 'title' }),
    ),
  ];
}

function labelsOf(life: Life, years: Span): PlacedLabel[] {
  const placeOf = (time: number) => (time - years.start) / (years.end - years.start);
  const labels = momentsOf(life).map(({ time, label }) => ({ x: placeOf(time), text: label }));
  const last = life.moments.at(-1);
  if (last && life.undatedEnd !== undefined) labels.push({ x: placeOf(last.time), text: life.undatedEnd });
  return placeLabels(labels.filter(({ text }) => text !== ''));
}

function roomFor(labels: readonly PlacedLabel[]): number {
  return Math.max(0, ...labels.map(({ line }) => line + 1)) * LABEL_LINE;
}

function labelMarks(library: PlotLibrary, rows: readonly Row<Life>[], years: Span): Markish[] {
  const labels = rows.flatMap(({ item, y }) =>
    labelsOf(item, years).map(({ x, line, ...label }) => ({
      ...label,
      y: y + LABEL_DROP + line * LABEL_LINE,
      time: years.start + x * (years.end - years.start),
    })),
  );
  return [...groupBy(labels, ({ anchor }) => anchor)].map(([textAnchor, texts]) =>
    library.text(texts, { x: 'time', y: 'y', text: 'text', textAnchor, className: 'moment' }),
  );
}
