import type { Survey } from '../../survey/model.ts';
import { href } from '../address.ts';
import type { Article } from '../article.ts';
import type { SiteModel } from '../model.ts';
import { statusBadge } from './cells.ts';
import { entryId } from './ids.ts';
import type { ComparedEntry } from './props.ts';

/** The systems of a survey as its comparison and its post print them. */
export function comparedEntries({ settings }: SiteModel, { source }: Article, survey: Survey): ComparedEntry[] {
  return survey.entries.map((entry) => {
    const { id, name, vendor } = entry;
    const status = statusBadge(entry, survey);
    return {
      id,
      name,
      ...(vendor !== undefined && { vendor }),
      url: `${href(settings, source.url)}#${encodeURI(entryId(entry, survey))}`,
      ...(status && { status }),
    };
  });
}
