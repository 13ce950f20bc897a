import type { Settings } from '../../content/settings.ts';
import { surveyCsv } from '../../survey/export/csv.ts';
import { surveyJson } from '../../survey/export/json.ts';
import { absoluteUrl } from '../address.ts';
import type { Article } from '../article.ts';
import type { MadeFile } from '../model.ts';
import { surveyContext } from './context.ts';
import { SURVEY_SCHEMA_PATH, surveyPaths } from './paths.ts';

/** Each survey for machines: `survey.json`, and with a data file `survey.csv`. */
export function surveyFiles(articles: readonly Article[], settings: Settings): MadeFile[] {
  return articles.flatMap((article) => {
    const { survey, source } = article;
    if (!survey) return [];
    const { json, csv } = surveyPaths(source);
    const schemaUrl = absoluteUrl(settings, SURVEY_SCHEMA_PATH);
    const data = surveyJson(survey, { ...surveyContext({ settings }, article), schemaUrl });
    return [
      { outputPath: json.outputPath, bytes: `${JSON.stringify(data, null, 1)}\n` },
      ...(survey.groups.length > 0 ? [{ outputPath: csv.outputPath, bytes: surveyCsv(survey) }] : []),
    ];
  });
}
