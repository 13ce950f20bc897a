import type { ComparisonPlot } from '../../src/site/comparison/props.ts';
import { FinishedHtml } from './finished-html.tsx';

/** A plot with the same facts as a table behind it. */
export function PlotFigure({ plot: { id, title, caption, svg, table } }: { readonly plot: ComparisonPlot }) {
  return (
    <figure class="plot-figure" id={id}>
      <h3>{title}</h3>
      <FinishedHtml as="div" class="plot-area" html={svg} />
      <figcaption>{caption}</figcaption>
      <details>
        <summary>{title} as a table</summary>
        <div class="fb-table">
          <table>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([first, ...others]) => (
                <tr key={`${first} ${others.join(' ')}`}>
                  <th scope="row">{first}</th>
                  {others.map((text, index) => (
                    <td key={table.columns[index + 1]}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
