import type { Page } from './content/page.ts';
import type { PictureReference } from './content/picture-reference.ts';
import { isPost } from './content/post.ts';
import type { Settings } from './content/settings.ts';
import { referencesOf } from './markdown/slots.ts';
import type { RenderedDocuments } from './render-documents.ts';

/** Every picture that documents and settings name: covers and share pictures, those in texts, portraits and the logo. */
export function pictureReferences(
  documents: readonly Page[],
  { htmlOf, settings }: Pick<RenderedDocuments, 'htmlOf'> & { readonly settings: Settings },
): PictureReference[] {
  const shared = documents.flatMap(({ cover, shareImage }) => [...new Set([cover, shareImage])]);
  const inTexts = documents.flatMap((document) => htmlOf(document).pictures.flatMap(referencesOf));
  const ofSite = [settings.adamBlog?.box?.picture, settings.logo, ...portraitsOf(documents, settings)];
  return [...shared, ...inTexts, ...ofSite].filter((reference) => reference !== undefined);
}

/** Of those who wrote one of the posts. */
function portraitsOf(documents: readonly Page[], { authorProfiles = [] }: Settings): (PictureReference | undefined)[] {
  const names = new Set(documents.filter(isPost).flatMap(({ authors }) => authors));
  return authorProfiles.filter(({ name }) => names.has(name)).map(({ picture }) => picture);
}
