import type { Page } from '../../content/page.ts';
import { outputPathOf } from '../address.ts';

/** Where the JSON Schema of every `survey.json` stands; the number grows when readers of the old one would fail. */
export const SURVEY_SCHEMA_PATH = '/assets/schemas/survey-1.json';

/** Address within the site, and the file behind it. */
export interface SurveyPath {
  readonly url: string;
  readonly outputPath: string;
}

/** Where what is made of a survey stands: below the address of its post. */
export interface SurveyPaths {
  readonly comparison: SurveyPath;
  readonly json: SurveyPath;
  readonly csv: SurveyPath;
  readonly changes: SurveyPath;
}

export function surveyPaths({ url }: Pick<Page, 'url'>): SurveyPaths {
  const folder = url.replace(/(?:\.html|\/)?$/, '/');
  const below = (name: string): SurveyPath => ({ url: folder + name, outputPath: outputPathOf(folder + name) });
  return {
    comparison: below('comparison/'),
    json: below('survey.json'),
    csv: below('survey.csv'),
    changes: below('changes.xml'),
  };
}
