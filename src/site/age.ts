import { isoDay, isPast } from '../content/dates.ts';
import type { Article } from './article.ts';
import { dateText } from './cards.ts';
import type { SiteFacts } from './model.ts';
import type { PostProps } from './props.ts';

/** When a post was last changed, and whether that is long ago; nothing where it hides its date. */
export function ageProps({ settings, today }: SiteFacts, { source }: Article): Pick<PostProps, 'updated' | 'ageNote'> {
  const { date, modified = date, isDateShown } = source;
  if (!isDateShown) return {};
  const { staleAfter } = settings;
  const isOld = staleAfter !== undefined && today !== undefined && isPast(modified.plus(staleAfter), today);
  const isUpdated = isoDay(modified) > isoDay(date);
  return {
    ...(isUpdated && { updated: dateText({ date: modified }) }),
    // The year alone: a number of days would change from build to build.
    ...(isOld && { ageNote: `${isUpdated ? 'Last updated' : 'Written'} in ${modified.year}` }),
  };
}
