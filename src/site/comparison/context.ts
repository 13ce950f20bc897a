import { fallbackUrl } from '../../images/address.ts';
import type { SurveyContext } from '../../survey/export/context.ts';
import type { Entry } from '../../survey/model.ts';
import { absoluteUrl } from '../address.ts';
import type { Article } from '../article.ts';
import type { SiteFacts } from '../model.ts';
import { entryId } from './ids.ts';
import { surveyPaths } from './paths.ts';

/** What the exports of a survey have to know of the site. */
export function surveyContext({ settings }: Pick<SiteFacts, 'settings'>, article: Article): SurveyContext {
  const { source, survey } = article;
  const url = absoluteUrl(settings, source.url);
  return {
    title: source.title,
    url,
    comparisonUrl: absoluteUrl(settings, surveyPaths(source).comparison.url),
    entryUrl: (entry) => `${url}#${encodeURI(survey ? entryId(entry, survey) : entry.headingId)}`,
    imageUrl: (entry) => {
      const path = imagePath(article, entry, settings.baseurl);
      return path === undefined ? undefined : absoluteUrl({ ...settings, baseurl: '' }, path);
    },
  };
}

/** Pictures on other hosts are left out, as everywhere. */
function imagePath({ markdown, pictures }: Article, { picture }: Entry, baseurl: string): string | undefined {
  const slot = picture === undefined ? undefined : markdown.pictures[picture];
  const made = slot && pictures.get(slot.reference);
  return made?.kind === 'asset' ? fallbackUrl(made.asset, baseurl).url : undefined;
}
