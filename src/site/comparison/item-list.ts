import { surveyItemList } from '../../survey/export/json-ld.ts';
import type { Article } from '../article.ts';
import type { SiteFacts } from '../model.ts';
import type { HeadProps } from '../page-props.ts';
import { scriptJson } from '../script-json.ts';
import { surveyContext } from './context.ts';

/** The systems that a post looks at, for search engines; nothing in other posts. */
export function itemList(facts: Pick<SiteFacts, 'settings'>, article: Article): Pick<HeadProps, 'itemList'> {
  const { survey } = article;
  return survey ? { itemList: scriptJson(surveyItemList(survey, surveyContext(facts, article))) } : {};
}
