import type { AuthorBoxProps } from '../../src/site/props.ts';
import { FinishedHtml } from './finished-html.tsx';

/** Who wrote the post and where else to find them, as an h-card; nothing where the site does not say. */
export function AuthorBox({ box }: { readonly box: AuthorBoxProps | undefined }) {
  if (!box) return null;
  return (
    <aside class="author-box h-card" aria-label={`About ${box.name}`}>
      {box.pictureHtml && <FinishedHtml as="div" class="portrait" html={box.pictureHtml} />}
      <div>
        <h2 class="p-name">{box.name}</h2>
        {box.about && <p class="p-note">{box.about}</p>}
        <ul>
          {box.profiles.map(({ text, url }) => (
            <li key={url}>
              <a class={url.startsWith('mailto:') ? 'u-email' : 'u-url'} rel="me" href={url}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
