import type { Report } from '../report/diagnostic.ts';
import { nearest } from '../report/suggest.ts';
import { readCell } from './cells.ts';
import { groupCriteria, readCriteria } from './criteria.ts';
import type { ReadData } from './data.ts';
import type { DataPath } from './data-document.ts';
import { held } from './held.ts';
import { lockKey, withLocked } from './lock.ts';
import type { Cell, Criterion, Entry, EntrySection, Measurement, Source, Survey } from './model.ts';
import { misspelledSource, readSources } from './sources.ts';

/** A survey from its sections and its data file. Every mistake in the file is reported at its line. */
export function readSurvey(file: string, sections: readonly EntrySection[], read: ReadData, report: Report): Survey {
  const criteria = readCriteria(read, report);
  const sourceOf = readSources(read);
  const reader = { read, criteria: new Map(criteria.map((criterion) => [criterion.id, criterion])), sourceOf, report };
  const ids = sections.map(({ id }) => id);
  for (const id of Object.keys(read.data.entries)) {
    if (!ids.includes(id)) reportUnknown({ what: 'entry', id, known: ids, path: ['entries', id] }, reader);
  }
  const staleAfterMonths = monthsOf(read.data.stale_after);
  return {
    file,
    ...(staleAfterMonths !== undefined && { staleAfterMonths }),
    entries: sections.map((section) => entryOf(section, reader)),
    groups: groupCriteria(criteria, read),
    measurements: read.data.measurements.flatMap((_, index) => measurementOf(index, ids, reader) ?? []),
  };
}

/** Of a span such as `18 months` or `2 years`. */
function monthsOf(span: string | undefined): number | undefined {
  if (span === undefined) return undefined;
  const count = Number.parseInt(span, 10);
  return span.includes('year') ? count * 12 : count;
}

interface Reader {
  readonly read: ReadData;
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly sourceOf: (text: string) => Source;
  readonly report: Report;
}

function entryOf(section: EntrySection, reader: Reader): Entry {
  const { name, vendor, homepage, values = {} } = reader.read.data.entries[section.id] ?? {};
  const cells = Object.keys(values).flatMap((id) => {
    const cell = cellOf(section.id, id, reader);
    return cell ? [[id, cell] as const] : [];
  });
  return {
    ...section,
    ...(name !== undefined && { name }),
    ...(vendor !== undefined && { vendor }),
    ...(homepage !== undefined && { homepage }),
    cells: new Map(cells),
  };
}

function cellOf(entry: string, id: string, reader: Reader): Cell | undefined {
  const { read, criteria, sourceOf, report } = reader;
  const path = ['entries', entry, 'values', id];
  const criterion = criteria.get(id);
  const written = read.data.entries[entry]?.values[id];
  if (!criterion) reportUnknown({ what: 'criterion', id, known: criteria.keys(), path }, reader);
  if (!criterion || written === undefined) return undefined;
  const input = withLocked(written, read.lock?.get(lockKey(entry, id)), criterion.type);
  if (typeof input === 'object' && !Array.isArray(input)) checkSource(input.source, [...path, 'source'], reader);
  return readCell(criterion, input, {
    at: read.at(path),
    sourceOf,
    report: ({ key, message, hint }) =>
      report({
        rule: 'survey-value',
        severity: 'error',
        message,
        ...(hint && { hint }),
        at: read.valueAt([...path, key]),
      }),
  });
}

function measurementOf(index: number, entries: readonly string[], reader: Reader): Measurement | undefined {
  const { read, sourceOf } = reader;
  const input = read.data.measurements[index];
  if (!input) return undefined;
  const path = ['measurements', index];
  if (!entries.includes(input.entry)) {
    reportUnknown({ what: 'entry', id: input.entry, known: entries, path: [...path, 'entry'] }, reader);
    return undefined;
  }
  const { low = input.value, high = input.value } = input;
  if (low > input.value || high < input.value) {
    const message = `the spread ${low} to ${high} does not hold the value ${input.value}`;
    reader.report({ rule: 'survey-value', severity: 'error', message, at: read.at([...path, 'value']) });
  }
  const { source, ...others } = input;
  checkSource(source, [...path, 'source'], reader);
  return { ...held(others), ...(source !== undefined && { source: sourceOf(source) }), at: read.at(path) };
}

function checkSource(source: string | undefined, path: DataPath, { read, report }: Reader): void {
  const meant = source !== undefined && misspelledSource(source, read);
  if (!meant) return;
  const message = `no source "${source}" at the top of the file`;
  report({
    rule: 'survey-source',
    severity: 'error',
    message,
    hint: `did you mean "${meant}"?`,
    at: read.valueAt(path),
  });
}

interface UnknownName {
  readonly what: 'entry' | 'criterion';
  readonly id: string;
  readonly known: Iterable<string>;
  readonly path: DataPath;
}

function reportUnknown({ what, id, known, path }: UnknownName, { read, report }: Reader): void {
  const names = [...known];
  const meant = nearest(id, names);
  const all =
    what === 'entry' ? `the post's sections are ${names.join(', ')}` : 'criteria stand at the top of the file';
  report({
    rule: `survey-${what}`,
    severity: 'error',
    message: `no ${what} "${id}"`,
    hint: meant ? `did you mean "${meant}"?` : all,
    at: what === 'entry' && path[0] === 'measurements' ? read.valueAt(path) : read.at(path),
  });
}
