import { slugify } from '../../content/slug.ts';
import { groupBy } from '../groups.ts';
import type { Entry, Measurement, Survey } from '../model.ts';
import { numberText } from '../words.ts';
import { linearAxis, logAxis } from './axis.ts';
import { type DotRow, drawDotRows } from './dot-rows.ts';
import { FEWEST } from './facts.ts';
import type { PlotPlan } from './plan.ts';
import { joinSentences } from './words.ts';

/** A plot for each metric and unit of which there are several results, in the order of the data file. */
export function planMeasurements({ entries, measurements }: Survey): PlotPlan[] {
  const names = new Map(entries.map(({ id, name }: Entry) => [id, name]));
  const metrics = groupBy(measurements, ({ metric, unit }) => `${metric}\0${unit}`);
  return [...metrics.values()].flatMap((results) => {
    const [first] = results;
    return first && results.length >= FEWEST ? [planOf(first, results.map(resultOf(names)))] : [];
  });
}

interface Result extends DotRow {
  readonly measurement: Measurement;
}

function resultOf(names: ReadonlyMap<string, string>): (measurement: Measurement) => Result {
  return (measurement) => {
    const { entry, value, low = value, high = value, hardware = '', version = '' } = measurement;
    const detail = [version, hardware].filter((text) => text !== '').join(', ');
    return { name: names.get(entry) ?? entry, detail, value, low, high, measurement };
  };
}

function planOf({ metric, unit }: Measurement, results: readonly Result[]): PlotPlan {
  const values = results.flatMap(({ low, high }) => [low, high]);
  const hasSpread = results.some(({ low, high }) => low < high);
  const isLog = isFarApart(values);
  return {
    id: `${slugify(metric)}.${slugify(unit)}`,
    title: `${metric} (${unit})`,
    caption: joinSentences(
      hasSpread ? 'The line through a dot is the spread of its results.' : '',
      isLog ? 'Each step of the axis is ten times the one before.' : '',
      isMixed(results) ? 'Results of different hardware or versions say little about each other.' : '',
    ),
    description: `A dot for each of ${results.length} results along an axis in ${unit}.`,
    table: {
      columns: ['System', 'Version', 'Hardware', `${metric} (${unit})`, 'Spread', 'Date'],
      rows: results.map(rowOf),
    },
    drawing: drawDotRows([{ label: '', rows: results }], isLog ? logAxis(values, unit) : linearAxis(values, unit)),
  };
}

/** Whether systems are set side by side that were not measured alike. */
function isMixed(results: readonly Result[]): boolean {
  return new Set(results.map(({ name }) => name)).size > 1 && new Set(results.map(({ detail }) => detail)).size > 1;
}

/** From here on small results would all lie on the zero of a linear axis. */
const FAR_APART = 100;

function isFarApart(values: readonly number[]): boolean {
  const least = Math.min(...values);
  return least > 0 && Math.max(...values) / least >= FAR_APART;
}

function rowOf({ name, value, low, high, measurement: { version = '', hardware = '', date = '' } }: Result): string[] {
  return [name, version, hardware, numberText(value), low < high ? spreadText({ low, high }) : '', date];
}

function spreadText({ low, high }: Pick<DotRow, 'low' | 'high'>): string {
  return `${numberText(low)} to ${numberText(high)}`;
}
