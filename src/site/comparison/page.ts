import { partialDateText } from '../../content/dates.ts';
import { allCriteria } from '../../survey/find.ts';
import { groupBy } from '../../survey/groups.ts';
import type { Criterion, Measurement, Survey } from '../../survey/model.ts';
import { labelOf, numberText } from '../../survey/words.ts';
import { href } from '../address.ts';
import type { Article } from '../article.ts';
import { breadcrumbs } from '../breadcrumbs.ts';
import { headProps } from '../head.ts';
import type { SiteModel, SitePage } from '../model.ts';
import { comparedCriterion, sourceText } from './cells.ts';
import { comparedEntries } from './entries.ts';
import { facetsOf } from './facets.ts';
import { surveyPaths } from './paths.ts';
import type { ComparisonFilter, ComparisonProps, MeasuredMetric } from './props.ts';

/** A page for each survey that has a data file: everything known, side by side. */
export function comparisonPages(model: SiteModel): SitePage<'comparison'>[] {
  return model.articles.flatMap((article) =>
    article.survey && article.survey.groups.length > 0 ? [comparisonPage(model, article, article.survey)] : [],
  );
}

function comparisonPage(model: SiteModel, article: Article, survey: Survey): SitePage<'comparison'> {
  const { settings } = model;
  const { source, description } = article;
  const paths = surveyPaths(source);
  const title = `${source.title}: comparison`;
  const criteria = allCriteria(survey);
  return {
    outputPath: paths.comparison.outputPath,
    props: {
      site: model.props,
      head: {
        ...headProps(model, {
          title,
          description: describe(survey, criteria, description),
          path: paths.comparison.url,
        }),
        ...(model.comparisonLook && { extraStylesheetUrl: href(settings, model.comparisonLook.stylesheetPath) }),
        ...(model.comparisonLook && { moduleUrl: href(settings, model.comparisonLook.scriptPath) }),
      },
      ...breadcrumbs(model, { text: title, path: paths.comparison.url }, [{ text: source.title, path: source.url }]),
      title,
      post: { text: source.title, url: href(settings, source.url) },
      entries: comparedEntries(model, article, survey),
      groups: survey.groups.map((group) => ({
        label: group.label,
        criteria: group.criteria.map((criterion) => comparedCriterion(criterion, survey)),
      })),
      filters: criteria.filter(({ isFilter }) => isFilter).map((criterion) => filterOf(criterion, survey)),
      ...plotsOf(article),
      metrics: metricsOf(survey),
      downloads: [
        { text: 'JSON', url: href(settings, paths.json.url) },
        { text: 'CSV', url: href(settings, paths.csv.url) },
      ],
      changesUrl: href(settings, paths.changes.url),
    },
  };
}

/** Every result stands in the table of measurements, so their plots need none of their own. */
function plotsOf({ plots = [] }: Article): Pick<ComparisonProps, 'plots' | 'measurementPlots'> {
  return {
    plots: plots.filter(({ subject }) => subject === 'criteria'),
    measurementPlots: plots
      .filter(({ subject }) => subject === 'measurements')
      .map(({ id, title, caption, svg }) => ({ id, title, caption, svg })),
  };
}

function describe({ entries }: Survey, criteria: readonly Criterion[], description: string): string {
  const names = entries.map(({ name }) => name).join(', ');
  return `${entries.length} systems by ${criteria.length} criteria, each value with its source: ${names}. ${description}`;
}

function filterOf(criterion: Criterion, { entries }: Survey): ComparisonFilter {
  const counts = new Map([...(criterion.values?.keys() ?? [])].map((value) => [value, 0]));
  for (const { cells } of entries) {
    for (const value of facetsOf(cells.get(criterion.id))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const options = [...counts].filter(([, count]) => count > 0);
  return {
    id: criterion.id,
    label: criterion.label,
    options: options.map(([value, count]) => ({ value, label: labelOf(value, criterion), count })),
  };
}

/** Results by metric, in the order of the data file. */
function metricsOf({ measurements, entries }: Survey): MeasuredMetric[] {
  const nameOf = (measurement: Measurement) => entries.find(({ id }) => id === measurement.entry)?.name ?? '';
  return [...groupBy(measurements, ({ metric }) => metric)].map(([metric, results]) => ({
    metric,
    results: results.map((result) => ({ name: nameOf(result), ...resultOf(result) })),
  }));
}

function resultOf({ value, unit, low, high, hardware, version, note, date, source }: Measurement) {
  const spread = low === undefined && high === undefined ? '' : ` (${spreadText(low ?? value, high ?? value, unit)})`;
  return {
    value: `${numberText(value, unit)}${spread}`,
    setting: [version, hardware].filter((part) => part !== undefined).join(', '),
    ...(note !== undefined && { note }),
    ...(date !== undefined && { date: partialDateText(date) }),
    ...(source && { source: sourceText(source) }),
  };
}

function spreadText(low: number, high: number, unit: string): string {
  return `${numberText(low)} to ${numberText(high, unit)}`;
}
