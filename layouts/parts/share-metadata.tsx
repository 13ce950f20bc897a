import type { HeadProps, SiteProps } from '../../src/site/page-props.ts';

interface Props {
  readonly site: SiteProps;
  readonly head: HeadProps;
}

/** How the page looks when shared (https://ogp.me), in the words of jekyll-seo-tag. */
export function ShareMetadata({ site, head }: Props) {
  const { type, title, locale, image, publishedTime, modifiedTime, tags = [] } = head.openGraph;
  const { card, site: account, creator } = head.twitter;
  return (
    <>
      <Property name="og:site_name" content={site.title} />
      <Property name="og:type" content={type} />
      <Property name="og:title" content={title} />
      <Property name="og:locale" content={locale} />
      {head.description && <Property name="og:description" content={head.description} />}
      {head.isAddressKnown && <Property name="og:url" content={head.canonicalUrl} />}
      {image && (
        <>
          <Property name="og:image" content={image.url} />
          {image.type && <Property name="og:image:type" content={image.type} />}
          {image.width && <Property name="og:image:width" content={image.width} />}
          {image.height && <Property name="og:image:height" content={image.height} />}
          {image.alt && <Property name="og:image:alt" content={image.alt} />}
        </>
      )}
      {publishedTime && <Property name="article:published_time" content={publishedTime} />}
      {modifiedTime && <Property name="article:modified_time" content={modifiedTime} />}
      {tags.map((tag) => (
        <Property key={tag} name="article:tag" content={tag} />
      ))}
      <meta name="twitter:card" content={card} />
      <meta name="twitter:title" content={title} />
      {image && <meta name="twitter:image" content={image.url} />}
      {image?.alt && <meta name="twitter:image:alt" content={image.alt} />}
      {account && <meta name="twitter:site" content={account} />}
      {creator && <meta name="twitter:creator" content={creator} />}
      {site.ownership?.map((mark) => (
        <meta key={mark.content} {...mark} />
      ))}
    </>
  );
}

function Property({ name, content }: { readonly name: string; readonly content: string | number }) {
  return <meta property={name} content={String(content)} />;
}
