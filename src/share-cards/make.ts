import { drawCard } from './draw.ts';
import { openFaces } from './faces.ts';
import type { CardPlan } from './plan.ts';
import { RIGHT_TO_LEFT } from './settings.ts';
import { type StoredCard, writeCard, writeMissing } from './store.ts';

/** Something that draws cards into a folder. Fonts are opened once; `font` is the author's own. */
export function createDraw({ dir, font }: { readonly dir: string; readonly font: Buffer | undefined }) {
  const faces = openFaces(font);
  const findUnset = (text: string) => RIGHT_TO_LEFT.exec(text)?.[0] ?? faces.bold.findMissing(text);
  const settable = (text: string | undefined) =>
    text !== undefined && findUnset(text) === undefined ? text : undefined;
  return async ({ text, key, picture }: CardPlan): Promise<StoredCard> => {
    const missing = findUnset(text.title);
    if (missing !== undefined || text.title === '') return writeMissing(dir, key, missing ?? ' ');
    const [site, authors] = [settable(text.site), settable(text.authors)];
    const { site: _site, authors: _authors, ...rest } = text;
    const shown = { ...rest, ...(site !== undefined && { site }), ...(authors !== undefined && { authors }) };
    return writeCard(dir, key, await drawCard(shown, faces, picture));
  };
}
