import { partialDateText } from '../../content/dates.ts';
import { isAddress } from '../../survey/address.ts';
import { allCriteria, statusOf } from '../../survey/find.ts';
import type { Cell, Criterion, Entry, Source, Survey } from '../../survey/model.ts';
import { cellText, qualifierText } from '../../survey/words.ts';
import type { Link } from '../page-props.ts';
import { facetsOf } from './facets.ts';
import { cellId } from './ids.ts';
import type { ComparedCell, ComparedCriterion, StatusBadge } from './props.ts';
import { rankCells } from './ranks.ts';

/** All systems by one criterion. */
export function comparedCriterion(criterion: Criterion, { entries }: Survey): ComparedCriterion {
  const { id, label, help, unit } = criterion;
  const ranks = rankCells(
    entries.map(({ cells }) => cells.get(id)),
    criterion,
  );
  return {
    id,
    label,
    ...(help !== undefined && { help }),
    ...(unit !== undefined && { unit }),
    cells: entries.map((entry, index) => comparedCell(entry, criterion, ranks[index])),
  };
}

function comparedCell({ id: entry, cells }: Entry, criterion: Criterion, rank: number | undefined): ComparedCell {
  const cell = cells.get(criterion.id);
  const qualifier = qualifierText(cell, criterion);
  const links = linksIn(cell);
  const facets = criterion.isFilter ? facetsOf(cell) : [];
  return {
    id: cellId(entry, criterion.id),
    entry,
    state: cell?.state ?? 'missing',
    text: links.length > 0 ? links.map(({ text }) => text).join(', ') : cellText(cell, criterion),
    ...(links.length > 0 && { links }),
    ...(qualifier !== undefined && { qualifier }),
    ...(rank !== undefined && { rank }),
    ...(facets.length > 0 && { facets }),
    ...(cell && evidenceOf(cell)),
  };
}

/** The addresses of a cell that holds nothing else. */
function linksIn(cell: Cell | undefined): Link[] {
  if (cell?.state !== 'known') return [];
  const values = typeof cell.value === 'object' ? cell.value.map(({ value }) => value) : [String(cell.value)];
  if (!values.every(isAddress)) return [];
  return values.map((url) => ({ text: url.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''), url }));
}

function evidenceOf({ note, source, asOf, confidence }: Cell): Partial<ComparedCell> {
  return {
    ...(note !== undefined && { note }),
    ...(source && { source: sourceText(source) }),
    ...(asOf !== undefined && { asOf: partialDateText(asOf) }),
    ...(confidence !== 'primary' && { confidence }),
  };
}

export function sourceText({ title, url }: Source): NonNullable<ComparedCell['source']> {
  return { text: title, ...(url !== undefined && { url }) };
}

/** What the survey's status criterion says of a system; undefined without one, or where it is not known. */
export function statusBadge(entry: Entry, survey: Survey): StatusBadge | undefined {
  const status = statusOf(entry, allCriteria(survey));
  if (!status) return undefined;
  const { criterion, cell, tone } = status;
  const text = cellText(cell, criterion);
  return { text: cell.since === undefined ? text : `${text} since ${partialDateText(cell.since)}`, tone };
}
