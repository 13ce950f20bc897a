import type { Page } from './content/page.ts';
import type { PictureReference } from './content/picture-reference.ts';
import type { Settings } from './content/settings.ts';
import { referencesOf } from './markdown/slots.ts';
import type { RenderedDocuments } from './render-documents.ts';

/** Every picture that a site names: covers and share pictures, those in texts, then the author's portrait and the logo. */
export function pictureReferences(
  documents: readonly Page[],
  { htmlOf, settings }: Pick<RenderedDocuments, 'htmlOf'> & { readonly settings: Settings },
): PictureReference[] {
  const shared = documents.flatMap(({ cover, shareImage }) => [...new Set([cover, shareImage])]);
  const inTexts = documents.flatMap((document) => htmlOf(document).pictures.flatMap(referencesOf));
  return [...shared, ...inTexts, settings.adamBlog?.box?.picture, settings.logo].filter(
    (reference) => reference !== undefined,
  );
}
