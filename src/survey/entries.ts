import { slugify } from '../content/slug.ts';
import type { Section } from '../markdown/sections.ts';
import type { PictureSlot } from '../markdown/slots.ts';
import type { EntrySection } from './model.ts';

/** A post with at least so many numbered sections of a link and text is a survey unless it says otherwise. */
const MIN_ENTRIES = 3;

/** `4. KubeEdge (Huawei)`, the number and the vendor perhaps absent. */
const TITLE = /^(?:(?<number>\d+)[.)]\s+)?(?<name>.+?)(?:\s*\((?<vendor>[^()]+)\))?$/;

export interface FindEntriesOptions {
  readonly file: string;
  readonly pictures: readonly PictureSlot[];
  /** What the front matter says; absent where the text decides. */
  readonly isSurvey?: boolean;
}

/**
 * The systems that a post looks at, in its order; empty for a post that is no survey. Of a post that calls itself one,
 * the numbered sections count, or where none is numbered those that begin with a link.
 */
export function findEntries(
  sections: readonly Section[],
  { file, pictures, isSurvey }: FindEntriesOptions,
): EntrySection[] {
  if (isSurvey === false) return [];
  const numbered = sections.filter(({ title }) => TITLE.exec(title)?.groups?.number !== undefined);
  const telling = numbered.filter(({ link, summary }) => link !== undefined && summary !== '');
  if (!isSurvey && telling.length < MIN_ENTRIES) return [];
  const chosen = numbered.length > 0 ? numbered : sections.filter(({ link }) => link !== undefined);
  const ids = new Map<string, number>();
  return chosen.map((section) => entryOf(section, { file, pictures, ids }));
}

function entryOf(
  { id: headingId, title, line, endLine, link, summary }: Section,
  { file, pictures, ids }: { file: string; pictures: readonly PictureSlot[]; ids: Map<string, number> },
): EntrySection {
  const { name = title, vendor } = TITLE.exec(title)?.groups ?? {};
  const picture = pictures.findIndex(
    ({ kind, reference: { at } }) => kind === 'image' && at.line >= line && at.line < endLine,
  );
  return {
    id: uniqueId(slugify(name), ids),
    name,
    ...(vendor !== undefined && { vendor }),
    ...(link !== undefined && { homepage: link }),
    summary,
    headingId,
    ...(picture >= 0 && { picture }),
    at: { file, line, column: 1 },
  };
}

/** Two sections of one name are told apart by a number. */
function uniqueId(slug: string, ids: Map<string, number>): string {
  const count = (ids.get(slug) ?? 0) + 1;
  ids.set(slug, count);
  return count === 1 ? slug : `${slug}-${count}`;
}
