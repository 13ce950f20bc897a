import { join } from 'node:path';
import type { Content } from './content/read.ts';
import type { Settings } from './content/settings.ts';
import type { Picture, Variant } from './images/asset.ts';
import { assetFiles } from './images/load.ts';
import { withoutMetadata } from './images/metadata.ts';
import { PICTURES_DIR } from './images/settings.ts';
import type { Article } from './site/article.ts';
import { SURVEY_SCHEMA_PATH } from './site/comparison/paths.ts';
import type { CopiedFile, SiteFile } from './site/model.ts';

export interface SiteFilesOptions {
  /** The site folder. */
  readonly root: string;
  readonly settings: Settings;
  readonly content: Pick<Content, 'files' | 'collections'>;
  readonly articles: readonly Article[];
  readonly pictures: Iterable<Picture>;
  readonly cards: Iterable<Pick<Variant, 'name' | 'path'>>;
  /** File of the JSON Schema that published surveys follow. */
  readonly surveySchema: string;
}

/** What is published beside the pages: the author's own files, those of surveys, pictures and share cards. */
export async function siteFiles({ pictures, cards, ...options }: SiteFilesOptions): Promise<SiteFile[]> {
  const made = [...assetFiles(pictures), ...cards];
  return [
    ...authorFiles(options),
    ...(await surveyFiles(options)),
    ...made.map(({ name, path }) => ({ outputPath: `${PICTURES_DIR}/${name}`, from: path })),
  ];
}

/** As they lie, but for what pictures say about their author, camera and place. */
function authorFiles({ root, content }: Pick<SiteFilesOptions, 'root' | 'content'>): CopiedFile[] {
  const printed = content.collections.filter(({ isOutput }) => isOutput).flatMap(({ files }) => files);
  const files = [...content.files.map((file) => ({ outputPath: file, file })), ...printed];
  return files.map(({ outputPath, file }) => ({ outputPath, from: join(root, file), change: withoutMetadata }));
}

type SurveyOptions = Pick<SiteFilesOptions, 'articles' | 'settings' | 'surveySchema'>;

/** Loaded where there is a survey: most sites have none. */
async function surveyFiles({ articles, settings, surveySchema }: SurveyOptions): Promise<SiteFile[]> {
  if (!articles.some(({ survey }) => survey)) return [];
  const maker = await import('./site/comparison/files.ts');
  return [...maker.surveyFiles(articles, settings), { outputPath: SURVEY_SCHEMA_PATH.slice(1), from: surveySchema }];
}
