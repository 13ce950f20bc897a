import type { Cell, Criterion, KnownCell } from '../model.ts';

/** A cell in words, without its evidence: `96 MB (agent)`, `retired since 2023-08-16`. Dates stay ISO 8601. */
export function cellText(cell: Cell, criterion: Criterion): string {
  if (cell.state !== 'known') return cell.state === 'unknown' ? 'unknown' : 'does not apply';
  const { value, scope, since } = cell;
  return [
    valueText(value, criterion),
    ...(scope === undefined ? [] : [`(${criterion.scopes?.get(scope) ?? scope})`]),
    ...(since === undefined ? [] : [`since ${since}`]),
  ].join(' ');
}

function valueText(value: KnownCell['value'], criterion: Criterion): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return criterion.unit === undefined ? String(value) : `${value} ${criterion.unit}`;
  if (typeof value === 'string') return labelOf(value, criterion);
  const items = value.map(({ value, qualifier }) => {
    const label = labelOf(value, criterion);
    return qualifier === undefined ? label : `${label} (${criterion.qualifiers?.get(qualifier) ?? qualifier})`;
  });
  return items.join(', ') || 'none';
}

/** What a value of an enum or a list is called; in an open list it is its own name. */
export function labelOf(value: string, { values }: Pick<Criterion, 'values'>): string {
  return values?.get(value)?.label ?? value;
}
