import type { AuthorProfile } from '../content/author-profiles.ts';
import { PORTRAIT_SIZES } from '../images/columns.ts';
import { pictureHtml } from '../images/markup.ts';
import { href } from './address.ts';
import type { Article } from './article.ts';
import { authorPath, hasAuthorPage, profileOf } from './author-profile.ts';
import { listsOfTerm } from './lists.ts';
import type { SiteFacts, SiteModel, SitePage } from './model.ts';
import { profilePage } from './person.ts';
import type { AuthorBoxProps, AuthorLink } from './props.ts';
import type { Term } from './terms.ts';

/**
 * A page for each author. The only author of a site has one only if there is something to say there: a list of all
 * posts is what the archive is.
 */
export function authorPages(model: SiteModel): SitePage<'author'>[] {
  return model.authors.all.filter((term) => hasAuthorPage(model, term)).flatMap((term) => pagesOfAuthor(model, term));
}

function pagesOfAuthor(model: SiteModel, term: Term): SitePage<'author'>[] {
  const { name } = term;
  const profile = profileOf(model, name);
  const box = profile && aboutAuthor(model, profile);
  const lists = listsOfTerm(model, term, { kind: 'author', title: `Posts by ${name}`, description: profile?.about });
  return lists.map(({ outputPath, props }, index) => ({
    outputPath,
    props: {
      ...props,
      ...(index === 0 && { head: { ...props.head, structuredData: profilePage(model, name) } }),
      name,
      ...(box && index === 0 && { box }),
    },
  }));
}

/** Who wrote a post, each with a link where there is a page to lead to. */
export function authorLinks(facts: SiteFacts, { source }: Article): AuthorLink[] {
  return source.authors.map((name) => {
    const path = authorPath(facts, name);
    return { text: name, ...(path && { url: href(facts.settings, path) }) };
  });
}

function aboutAuthor({ settings, portraits }: SiteFacts, profile: AuthorProfile): AuthorBoxProps {
  const { name, about, picture } = profile;
  const { baseurl } = settings;
  const portrait = picture && portraits?.get(picture);
  const profiles = profile.profiles.map(({ text, url }) => ({
    text,
    url: url.startsWith('/') ? href(settings, url) : url,
  }));
  return {
    ...{ name, about, profiles },
    ...(portrait?.kind === 'asset' && {
      pictureHtml: pictureHtml(portrait.asset, {
        ...{ baseurl, loading: 'eager', sizes: PORTRAIT_SIZES },
        attributes: { alt: '' },
      }),
    }),
  };
}
