import type { SurveyTable as SurveyTableProps } from '../../src/site/comparison/props.ts';
import { ComparedValue } from './compared-value.tsx';
import { StatusBadge } from './status-badge.tsx';

/** In the post: the key criteria of all systems, a system a row, which leads to its section. */
export function SurveyTable({ comparison, entries, criteria }: Omit<SurveyTableProps, 'kind'>) {
  return (
    <section class="fb-survey" aria-label="Comparison">
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              System
            </th>
            {criteria.map(({ id, label }) => (
              <th key={id} role="columnheader" scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {entries.map(({ id, name, url, status }, index) => (
            <tr key={id} role="row">
              <th role="rowheader" scope="row">
                <a href={url.slice(url.indexOf('#'))}>{name}</a>
                <StatusBadge status={status} />
              </th>
              {criteria.map(({ id: criterion, label, cells }) => (
                <td key={criterion} role="cell" data-name={label}>
                  {cells[index] && <ComparedValue cell={cells[index]} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={comparison.url}>{comparison.text}</a>
      </p>
    </section>
  );
}
