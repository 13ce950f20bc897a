import type { ComparedCell, ComparedCriterion, ComparedEntry, ComparedGroup } from '../../src/site/comparison/props.ts';
import { ComparedValue } from './compared-value.tsx';
import { Evidence } from './evidence.tsx';
import { StatusBadge } from './status-badge.tsx';

interface Props {
  readonly caption: string;
  readonly entries: readonly ComparedEntry[];
  readonly groups: readonly ComparedGroup[];
}

/**
 * Systems side by side, a criterion a row. The roles say again what the elements are, because on phones CSS makes cards
 * of the rows, and browsers then forget that there is a table.
 */
export function ComparisonTable({ caption, entries, groups }: Props) {
  return (
    <section class="matrix" aria-label={caption} tabIndex={0}>
      <table role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              Criterion
            </th>
            {entries.map((entry) => (
              <EntryHeader key={entry.id} entry={entry} />
            ))}
          </tr>
        </thead>
        {groups.map(({ label, criteria }) => (
          <tbody key={label} role="rowgroup">
            {label && (
              <tr role="row" class="group">
                <th role="rowheader" scope="rowgroup" colSpan={entries.length + 1}>
                  {label}
                </th>
              </tr>
            )}
            {criteria.map((criterion) => (
              <CriterionRow key={criterion.id} criterion={criterion} entries={entries} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function EntryHeader({ entry: { id, name, vendor, url, status } }: { readonly entry: ComparedEntry }) {
  return (
    <th role="columnheader" scope="col" id={id}>
      <a href={url}>{name}</a>
      {vendor && <small>{vendor}</small>}
      <StatusBadge status={status} />
    </th>
  );
}

interface RowProps {
  readonly criterion: ComparedCriterion;
  readonly entries: readonly ComparedEntry[];
}

function CriterionRow({ criterion: { id, label, help, cells }, entries }: RowProps) {
  return (
    <tr role="row" data-criterion={id}>
      <th role="rowheader" scope="row">
        {label}
        {help && <small>{help}</small>}
      </th>
      {cells.map((cell, index) => (
        <td
          key={cell.id}
          role="cell"
          data-name={entries[index]?.name}
          id={cell.id}
          data-rank={cell.rank}
          data-facets={cell.facets?.join('\n')}
        >
          <CellContent cell={cell} />
        </td>
      ))}
    </tr>
  );
}

/** A value, and behind it what supports it. */
function CellContent({ cell }: { readonly cell: ComparedCell }) {
  const { note, links = [], source, asOf } = cell;
  if (!note && !source && !asOf && links.length === 0) return <ComparedValue cell={cell} />;
  return (
    <details>
      <summary>
        <ComparedValue cell={cell} />
      </summary>
      {links.map(({ text, url }) => (
        <p key={url}>
          <a href={url}>{text}</a>
        </p>
      ))}
      {note && <p>{note}</p>}
      <Evidence {...cell} />
    </details>
  );
}
