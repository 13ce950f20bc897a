/** Elements of Atom and of sitemaps that HTML does not know. */
import type { ComponentChildren } from 'preact';

interface XmlAttributes {
  readonly key?: string;
  readonly children?: ComponentChildren;
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      feed: XmlAttributes & { readonly xmlns: string; readonly 'xml:lang': string };
      entry: XmlAttributes;
      id: XmlAttributes;
      subtitle: XmlAttributes;
      published: XmlAttributes;
      updated: XmlAttributes;
      author: XmlAttributes;
      name: XmlAttributes;
      category: XmlAttributes & { readonly term: string };
      content: XmlAttributes & { readonly type: 'html' };
      urlset: XmlAttributes & { readonly xmlns: string };
      url: XmlAttributes;
      loc: XmlAttributes;
      lastmod: XmlAttributes;
    }
  }
}
