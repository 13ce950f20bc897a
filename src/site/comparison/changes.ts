import { escapeHtml } from '../../markdown/escape.ts';
import { type Change, surveyChanges } from '../../survey/export/changes.ts';
import type { Survey } from '../../survey/model.ts';
import { absoluteUrl } from '../address.ts';
import type { Article } from '../article.ts';
import type { FeedEntry } from '../feed-props.ts';
import type { SiteModel, SitePage } from '../model.ts';
import { cellId, MEASUREMENTS_ID } from './ids.ts';
import { surveyPaths } from './paths.ts';

/** A feed holds what is new, not everything. */
const FEED_LENGTH = 30;

/** For each survey with a data file, what it learned, newest first, as an Atom feed. */
export function changeFeeds(model: SiteModel): SitePage<'feed'>[] {
  return model.articles.flatMap((article) =>
    article.survey && article.survey.groups.length > 0 ? [changeFeed(model, article, article.survey)] : [],
  );
}

function changeFeed({ settings, props }: SiteModel, { source }: Article, survey: Survey): SitePage<'feed'> {
  const paths = surveyPaths(source);
  const homeUrl = absoluteUrl(settings, paths.comparison.url);
  const feedUrl = absoluteUrl(settings, paths.changes.url);
  const changes = surveyChanges(survey).slice(0, FEED_LENGTH);
  return {
    outputPath: paths.changes.outputPath,
    props: {
      id: feedUrl,
      title: `${source.title}: changes`,
      description: `What became known of the systems in “${source.title}”, by the day on which its source said so.`,
      lang: settings.lang,
      author: settings.author || settings.title,
      homeUrl,
      feedUrl,
      updated: timeOf(changes[0]?.day ?? '1970-01-01'),
      stylesheetUrl: props.stylesheetUrl,
      entries: changes.map((change) => changeEntry(change, { feedUrl, homeUrl, authors: source.authors })),
    },
  };
}

function changeEntry(
  { id, day, entry, criterion, text }: Change,
  { feedUrl, homeUrl, authors }: { feedUrl: string; homeUrl: string; authors: readonly string[] },
): FeedEntry {
  return {
    id: `${feedUrl}#${encodeURI(id)}`,
    title: `${entry.name}: ${text}`,
    url: `${homeUrl}#${encodeURI(criterion === undefined ? MEASUREMENTS_ID : cellId(entry.id, criterion))}`,
    published: timeOf(day),
    updated: timeOf(day),
    authors,
    summary: '',
    terms: [entry.name],
    contentHtml: `<p>${escapeHtml(text)}</p>`,
  };
}

function timeOf(day: string): string {
  return `${day}T00:00:00+00:00`;
}
