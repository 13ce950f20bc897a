import { escapeHtml } from '../../markdown/escape.ts';
import { allCriteria } from '../../survey/find.ts';
import type { Entry, Survey } from '../../survey/model.ts';
import { href } from '../address.ts';
import type { Article } from '../article.ts';
import type { SiteModel } from '../model.ts';
import { comparedCriterion, statusBadge } from './cells.ts';
import { comparedEntries } from './entries.ts';
import { surveyPaths } from './paths.ts';
import type { ComparedCriterion, SurveyFacts, SurveyInsert } from './props.ts';

/** Where an author wants the comparison. */
const PLACE = /<!--\s*comparison\s*-->\n?/;

/**
 * What a survey adds to the HTML of its post: the key criteria of all systems where the author marks the place, else
 * behind the introduction; and the key facts of each system below its heading. Empty without a data file.
 */
export function surveyInserts(model: SiteModel, article: Article, html: string): SurveyInsert[] {
  const { survey } = article;
  if (!survey || survey.groups.length === 0) return [];
  const all = allCriteria(survey);
  // The status stands as a badge beside the name.
  const criteria = all
    .filter(({ isKey, isStatus }) => isKey && !isStatus)
    .map((criterion) => comparedCriterion(criterion, survey));
  const comparisonUrl = href(model.settings, surveyPaths(article.source).comparison.url);
  const table: SurveyInsert = {
    at: placeOfTable(html, survey),
    part: {
      kind: 'table',
      comparison: { text: `All ${survey.entries.length} systems by all ${all.length} criteria`, url: comparisonUrl },
      entries: comparedEntries(model, article, survey),
      criteria,
    },
  };
  const taken = new Set(article.markdown.headings.map(({ id }) => id));
  const facts = survey.entries.map((entry, index) => ({
    at: headingIn(html, entry).end,
    part: {
      ...factsOf(entry, { index, survey, criteria }),
      ...(!taken.has(entry.id) && { anchor: entry.id }),
      comparison: { text: `All ${all.length} criteria`, url: `${comparisonUrl}#${encodeURI(entry.id)}` },
    },
  }));
  return [table, ...facts].sort((a, b) => a.at - b.at);
}

function factsOf(
  entry: Entry,
  { index, survey, criteria }: { index: number; survey: Survey; criteria: readonly ComparedCriterion[] },
): Omit<SurveyFacts, 'comparison'> {
  const status = statusBadge(entry, survey);
  return {
    kind: 'facts',
    name: entry.name,
    ...(status && { status }),
    facts: criteria.flatMap(({ label, cells }) => {
      const cell = cells[index];
      return cell ? [{ label, cell }] : [];
    }),
  };
}

function placeOfTable(html: string, { entries }: Survey): number {
  const mark = PLACE.exec(html);
  const [first] = entries;
  if (mark) return mark.index + mark[0].length;
  return first ? headingIn(html, first).start : 0;
}

/** Where the heading of an entry's section begins and ends; the end of the text where it cannot be found. */
function headingIn(html: string, { headingId }: Entry): { start: number; end: number } {
  const id = html.indexOf(` id="${escapeHtml(headingId)}"`);
  const end = id < 0 ? -1 : html.indexOf('</h2>', id);
  if (end < 0) return { start: html.length, end: html.length };
  return { start: html.lastIndexOf('<h2', id), end: html.indexOf('>', end + 1) + 1 };
}
