import type { HeadProps, SiteProps } from '../../src/site/props.ts';

interface Props {
  readonly site: SiteProps;
  readonly head: HeadProps;
}

/** How the page looks when shared (https://ogp.me). Twitter reads the title, text and picture of Open Graph. */
export function ShareMetadata({ site, head }: Props) {
  const { type, title, image, publishedTime, tags = [] } = head.openGraph;
  return (
    <>
      <Property name="og:site_name" content={site.title} />
      <Property name="og:type" content={type} />
      <Property name="og:title" content={title} />
      {head.description && <Property name="og:description" content={head.description} />}
      <Property name="og:url" content={head.canonicalUrl} />
      {image && (
        <>
          <Property name="og:image" content={image.url} />
          <Property name="og:image:type" content={image.type} />
          <Property name="og:image:width" content={image.width} />
          <Property name="og:image:height" content={image.height} />
        </>
      )}
      {publishedTime && <Property name="article:published_time" content={publishedTime} />}
      {tags.map((tag) => (
        <Property key={tag} name="article:tag" content={tag} />
      ))}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
    </>
  );
}

function Property({ name, content }: { readonly name: string; readonly content: string | number }) {
  return <meta property={name} content={String(content)} />;
}
