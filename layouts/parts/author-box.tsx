import type { AuthorBoxProps } from '../../src/site/props.ts';
import { FinishedHtml } from './finished-html.tsx';

/** Who wrote the post and where else to find them, as an h-card; nothing where the site does not say. */
export function AuthorBox({ box }: { readonly box: AuthorBoxProps | undefined }) {
  if (!box) return null;
  return (
    <aside class="author-box h-card" aria-label={`About ${box.name}`}>
      <Portrait {...box} />
      <div>
        <h2 class="p-name">{box.name}</h2>
        <Facts {...box} />
      </div>
    </aside>
  );
}

/** The same on the author's own page, whose heading is the name. */
export function AboutAuthor({ box }: { readonly box: AuthorBoxProps | undefined }) {
  if (!box) return null;
  return (
    <div class="author-box h-card">
      <Portrait {...box} />
      <div>
        <data class="p-name" value={box.name} />
        <Facts {...box} />
      </div>
    </div>
  );
}

function Portrait({ pictureHtml }: AuthorBoxProps) {
  return pictureHtml ? <FinishedHtml as="div" class="portrait" html={pictureHtml} /> : null;
}

function Facts({ about, profiles }: AuthorBoxProps) {
  return (
    <>
      {about && <p class="p-note">{about}</p>}
      {profiles.length > 0 && (
        <ul>
          {profiles.map(({ text, url }) => (
            <li key={url}>
              <a class={url.startsWith('mailto:') ? 'u-email' : 'u-url'} rel="me" href={url}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
