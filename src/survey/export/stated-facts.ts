import { isAddress } from '../address.ts';
import type { Criterion, Entry, KnownCell } from '../model.ts';
import { labelOf } from '../words.ts';

/** Properties of https://schema.org/SoftwareApplication that criteria may state. */
export interface StatedFacts {
  readonly softwareVersion?: string;
  readonly operatingSystem?: string;
  /** An address, or a work by its name, such as an SPDX id: schema.org takes no bare text. */
  readonly license?: string | { readonly '@type': 'CreativeWork'; readonly name: string };
  /** ISO 8601, perhaps without day or month. */
  readonly datePublished?: string;
}

/** Criterion ids that say what they mean: schema.org's own names as a data file spells keys. No other id is guessed at. */
const PROPERTIES: ReadonlyMap<string, (cell: KnownCell, criterion: Criterion) => StatedFacts | undefined> = new Map([
  ['software_version', (cell, criterion) => ofText(cell, criterion, (softwareVersion) => ({ softwareVersion }))],
  ['operating_system', (cell, criterion) => ofText(cell, criterion, (operatingSystem) => ({ operatingSystem }))],
  ['license', (cell, criterion) => ofText(cell, criterion, (name) => ({ license: licenseOf(name) }))],
  ['date_published', ({ value }, { type }) => (type === 'date' ? { datePublished: String(value) } : undefined)],
]);

/**
 * What the criteria plainly state of a system: known values of the criteria `software_version`, `operating_system`,
 * `license` (each text, an enum or a list) and `date_published` (a date). Values that need their scope or a qualifier to
 * be understood and mere judgements are left out, because these properties have no room for the reservation.
 */
export function statedFacts({ cells }: Pick<Entry, 'cells'>, criteria: readonly Criterion[]): StatedFacts {
  const facts = criteria.map((criterion) => {
    const cell = cells.get(criterion.id);
    if (cell?.state !== 'known' || cell.scope !== undefined || cell.confidence === 'judgement') return undefined;
    return PROPERTIES.get(criterion.id)?.(cell, criterion);
  });
  return Object.assign({}, ...facts);
}

function ofText(
  { value }: KnownCell,
  criterion: Criterion,
  make: (text: string) => StatedFacts,
): StatedFacts | undefined {
  if (criterion.type === 'boolean' || criterion.type === 'number' || criterion.type === 'date') return undefined;
  const items = typeof value === 'object' ? value : [{ value: String(value) }];
  const isPlain = items.every((item) => !('qualifier' in item));
  const text = items.map((item) => labelOf(item.value, criterion)).join(', ');
  return isPlain && text !== '' ? make(text) : undefined;
}

function licenseOf(name: string): NonNullable<StatedFacts['license']> {
  return isAddress(name) ? name : { '@type': 'CreativeWork', name };
}
