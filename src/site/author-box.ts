import { PORTRAIT_SIZES } from '../images/columns.ts';
import { pictureHtml } from '../images/markup.ts';
import type { Article } from './article.ts';
import type { SiteFacts } from './model.ts';
import type { AuthorBoxProps } from './props.ts';

/** What the theme shows under each post; undefined on other sites. */
export function authorBox({ settings, authorPicture }: SiteFacts): AuthorBoxProps | undefined {
  const box = settings.adamBlog?.box;
  if (!box) return undefined;
  return {
    name: settings.author || settings.title,
    about: box.about,
    profiles: [...(box.website ? [{ text: 'Website', url: box.website }] : []), ...box.profiles],
    ...(authorPicture && {
      pictureHtml: pictureHtml(authorPicture, {
        baseurl: settings.baseurl,
        attributes: { alt: '' },
        loading: 'lazy',
        sizes: PORTRAIT_SIZES,
      }),
    }),
  };
}

/** The address of the code that a post is about; the theme's front matter names it below GitHub's. */
export function repositoryUrl({ settings }: SiteFacts, { source }: Article): string | undefined {
  const { repository } = source;
  if (!settings.adamBlog || !repository) return undefined;
  return /^https?:\/\//.test(repository) ? repository : `https://github.com/${repository.replace(/^\/+/, '')}`;
}
