import type { PostProps } from '../src/site/props.ts';
import { AuthorBox } from './parts/author-box.tsx';
import { Document } from './parts/document.tsx';
import { FinishedHtml } from './parts/finished-html.tsx';
import { PostHeader } from './parts/post-header.tsx';
import { PostNav } from './parts/post-nav.tsx';
import { withInserts } from './parts/survey-inserts.tsx';
import { Toc } from './parts/toc.tsx';

/** A post as an h-entry (https://microformats.org/wiki/h-entry); `e-content` holds the author's text and no more. */
export function Post(props: PostProps) {
  return (
    <Document page={props} mainClass="post">
      <article class="h-entry">
        <PostHeader post={props} />
        <Cover html={props.coverHtml} url={props.coverUrl} />
        <Toc items={props.toc} />
        <Repository url={props.repositoryUrl} />
        <FinishedHtml as="div" class="e-content prose" html={withInserts(props)} />
      </article>
      <AuthorBox box={props.authorBox} />
      <PostNav older={props.older} newer={props.newer} />
    </Document>
  );
}

/** The way to the code that a post is about. */
function Repository({ url }: { readonly url: string | undefined }) {
  if (!url) return null;
  return (
    <p class="repository">
      <a class="button" href={url}>
        View on GitHub
      </a>
    </p>
  );
}

interface CoverProps {
  readonly html: string | undefined;
  readonly url: string | undefined;
}

/** The cover picture. `<data value>` gives microformats readers its address, which they cannot read inside a `<picture>`. */
function Cover({ html, url }: CoverProps) {
  if (!html) return null;
  if (!url) return <FinishedHtml as="div" class="cover" html={html} />;
  return <FinishedHtml as="data" class="cover u-photo" value={url} html={html} />;
}
