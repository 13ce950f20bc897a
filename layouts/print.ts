import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** What XML 1.0 cannot hold, not even escaped: control characters and lone surrogates (https://www.w3.org/TR/xml/#charsets). */
const XML_FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A whole HTML document. */
export function printHtml<Props extends object>(layout: ComponentType<Props>, props: Props): string {
  return `<!doctype html>\n${renderToString(h(layout, props))}\n`;
}

/** A whole XML document; `stylesheetUrl` is for browsers that open it. */
export function printXml<Props extends object>(
  layout: ComponentType<Props>,
  props: Props & { readonly stylesheetUrl?: string },
): string {
  const { stylesheetUrl } = props;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    ...(stylesheetUrl ? [`<?xml-stylesheet type="text/css" href="${encodeURI(stylesheetUrl)}"?>`] : []),
    xmlText(renderToString(h(layout, props))),
    '',
  ].join('\n');
}

/** The renderer leaves `>` as it is, and in text XML forbids one sequence with it: `]]>`. */
function xmlText(xml: string): string {
  return xml.replaceAll(XML_FORBIDDEN, '').replaceAll(']]>', ']]&gt;');
}
