import type { MeasuredMetric, MeasuredResult } from '../../src/site/comparison/props.ts';
import { Evidence } from './evidence.tsx';
import { ScrollingTable } from './scrolling-table.tsx';

/** Results of tests by what was measured: only within one metric do they compare. */
export function MeasurementsTable({ metrics }: { readonly metrics: readonly MeasuredMetric[] }) {
  return (
    <ScrollingTable label="Measurements">
      <table>
        <thead>
          <tr>
            <th scope="col">System</th>
            <th scope="col">Result</th>
            <th scope="col">Measured on</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        {metrics.map(({ metric, results }) => (
          <tbody key={metric}>
            <tr class="group">
              <th scope="rowgroup" colSpan={4}>
                {metric}
              </th>
            </tr>
            {results.map((result) => (
              <ResultRow key={`${result.name} ${result.value} ${result.setting}`} {...result} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollingTable>
  );
}

function ResultRow({ name, value, setting, note, date, source }: MeasuredResult) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{value}</td>
      <td>
        {setting}
        {note && <small> {note}</small>}
      </td>
      <td>
        <Evidence {...(source && { source })} {...(date && { asOf: date })} />
      </td>
    </tr>
  );
}
