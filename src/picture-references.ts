import type { Page } from './content/page.ts';
import type { PictureReference } from './content/picture-reference.ts';
import type { Settings } from './content/settings.ts';
import type { RenderedDocuments } from './render-documents.ts';

/** Every picture that a site names: covers and share pictures, those in texts, then the author's portrait. */
export function pictureReferences(
  documents: readonly Page[],
  { htmlOf, settings }: Pick<RenderedDocuments, 'htmlOf'> & { readonly settings: Settings },
): PictureReference[] {
  const shared = documents.flatMap(({ cover, shareImage }) => [...new Set([cover, shareImage])]);
  const inTexts = documents.flatMap((document) => htmlOf(document).pictures.map(({ reference }) => reference));
  return [...shared, ...inTexts, settings.adamBlog?.box?.picture].filter((reference) => reference !== undefined);
}
