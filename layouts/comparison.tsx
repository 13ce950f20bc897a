import { DATA_ID, MEASUREMENTS_ID, PLOTS_ID } from '../src/site/comparison/ids.ts';
import type { ComparisonProps } from '../src/site/comparison/props.ts';
import { ComparisonControls } from './parts/comparison-controls.tsx';
import { ComparisonTable } from './parts/comparison-table.tsx';
import { Document } from './parts/document.tsx';
import { MeasurementsTable } from './parts/measurements-table.tsx';
import { PlotFigure } from './parts/plot-figure.tsx';
import { StatusBadge } from './parts/status-badge.tsx';

/** Everything known of a survey's systems, side by side; what is no longer a choice says so first. */
export function Comparison(props: ComparisonProps) {
  const { title, post, entries, groups, filters, plots, measurementPlots, metrics } = props;
  const count = groups.reduce((sum, { criteria }) => sum + criteria.length, 0);
  return (
    <Document page={props} mainClass="comparison">
      <h1>{title}</h1>
      <p>
        {entries.length} systems from <a href={post.url}>{post.text}</a>, by {count} criteria. Open a value for its
        source and its date. “Unknown” was looked for and not found; it does not mean no.
      </p>
      <Departed entries={entries} />
      <Jumps {...props} />
      <ComparisonControls entries={entries} groups={groups} filters={filters} />
      <ComparisonTable caption={title} entries={entries} groups={groups} />
      {plots.length > 0 && (
        <section id={PLOTS_ID} class="plots">
          <h2>At a glance</h2>
          {plots.map((plot) => (
            <PlotFigure key={plot.id} plot={plot} />
          ))}
        </section>
      )}
      {metrics.length > 0 && (
        <section id={MEASUREMENTS_ID}>
          <h2>Measurements</h2>
          <MeasurementsTable metrics={metrics} />
          <div class="plots">
            {measurementPlots.map((plot) => (
              <PlotFigure key={plot.id} plot={plot} />
            ))}
          </div>
        </section>
      )}
      <Downloads {...props} />
    </Document>
  );
}

function Departed({ entries }: Pick<ComparisonProps, 'entries'>) {
  const departed = entries.filter(({ status }) => status?.tone === 'ended' || status?.tone === 'fading');
  if (departed.length === 0) return null;
  return (
    <ul class="departed" aria-label="No longer living choices">
      {departed.map(({ id, name, status }) => (
        <li key={id}>
          <a href={`#${id}`}>{name}</a> <StatusBadge status={status} />
        </li>
      ))}
    </ul>
  );
}

/** The way to each system's column and to each part of the page. */
function Jumps({ entries, plots, metrics }: ComparisonProps) {
  const parts = [
    ...(plots.length > 0 ? [{ text: 'At a glance', url: `#${PLOTS_ID}` }] : []),
    ...(metrics.length > 0 ? [{ text: 'Measurements', url: `#${MEASUREMENTS_ID}` }] : []),
    { text: 'Data', url: `#${DATA_ID}` },
  ];
  const systems = entries.map(({ id, name }) => ({ text: name, url: `#${id}` }));
  return (
    <nav class="jumps" aria-label="On this page">
      <ul>
        {[...systems, ...parts].map(({ text, url }) => (
          <li key={url}>
            <a href={url}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Downloads({ downloads, changesUrl }: ComparisonProps) {
  return (
    <section id={DATA_ID}>
      <h2>Data</h2>
      <p>
        The whole survey as{' '}
        {downloads.map(({ text, url }, index) => [
          index > 0 && ' or ',
          <a key={url} href={url}>
            {text}
          </a>,
        ])}
        , and{' '}
        <a href={changesUrl} type="application/atom+xml">
          a feed of its changes
        </a>
        .
      </p>
    </section>
  );
}
