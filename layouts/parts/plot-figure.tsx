import type { ComparisonPlot } from '../../src/site/comparison/props.ts';
import { FinishedHtml } from './finished-html.tsx';
import { ScrollingTable } from './scrolling-table.tsx';

/** A plot, and where it has one the table of the same facts behind it. */
export function PlotFigure({ plot: { id, title, caption, svg, table } }: { readonly plot: ComparisonPlot }) {
  return (
    <figure class="plot-figure" id={id}>
      <h3>{title}</h3>
      <FinishedHtml as="div" class="plot-area" html={svg} />
      {caption && <figcaption>{caption}</figcaption>}
      {table && (
        <details>
          <summary>{title} as a table</summary>
          <PlotTable {...table} />
        </details>
      )}
    </figure>
  );
}

function PlotTable({ columns, rows }: NonNullable<ComparisonPlot['table']>) {
  return (
    <ScrollingTable label={columns.join(', ')}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={`${first} ${others.join(' ')}`}>
              <th scope="row">{first}</th>
              {others.map((text, index) => (
                <td key={columns[index + 1]}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingTable>
  );
}
