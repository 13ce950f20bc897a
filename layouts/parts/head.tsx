import type { EnlargeProps, HeadProps, SiteProps } from '../../src/site/page-props.ts';
import { FinishedHtml } from './finished-html.tsx';
import { ShareMetadata } from './share-metadata.tsx';

interface Props {
  readonly site: SiteProps;
  readonly head: HeadProps;
  readonly scriptUrl: string | undefined;
  readonly enlarge: EnlargeProps | undefined;
}

/**
 * `<head>`. A page kept out of search engines names no canonical address, for the two would contradict each other; nor
 * does one that knows only its path.
 */
export function Head({ site, head, scriptUrl, enlarge }: Props) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{head.title}</title>
      <link rel="stylesheet" href={site.stylesheetUrl} />
      {head.extraStylesheetUrl && <link rel="stylesheet" href={head.extraStylesheetUrl} />}
      {head.moduleUrl && <script type="module" src={head.moduleUrl} />}
      <meta name="color-scheme" content="light dark" />
      {head.author && <meta name="author" content={head.author} />}
      {head.description && <meta name="description" content={head.description} />}
      <meta name="robots" content={head.isIndexed ? 'max-image-preview:large' : 'noindex'} />
      {head.isIndexed && head.isAddressKnown && <link rel="canonical" href={head.canonicalUrl} />}
      {head.previousUrl && <link rel="prev" href={head.previousUrl} />}
      {head.nextUrl && <link rel="next" href={head.nextUrl} />}
      <link rel="alternate" type="application/atom+xml" title={site.title} href={site.feedUrl} />
      <link rel="alternate" type="application/feed+json" title={site.title} href={site.jsonFeedUrl} />
      {site.iconUrl && <link rel="icon" type="image/svg+xml" href={site.iconUrl} />}
      <ShareMetadata site={site} head={head} />
      {head.isIndexed && <FinishedHtml as="script" type="application/ld+json" html={head.linkedData} />}
      {head.itemList && <FinishedHtml as="script" type="application/ld+json" html={head.itemList} />}
      {scriptUrl && <script src={scriptUrl} defer />}
      {enlarge && (
        <FinishedHtml
          as="script"
          data-module={enlarge.moduleUrl}
          data-style={enlarge.stylesheetUrl}
          html={enlarge.loader}
        />
      )}
    </head>
  );
}
