import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';

/** An element as tests look at it. */
export type Element = DefaultTreeAdapterTypes.Element;

/** All elements of a document, in order. A parse error in our own HTML is thrown. */
export function elementsOf(text: string): Element[] {
  const document = parse(text, {
    onParseError: ({ code, startLine, startCol }) => {
      throw new SyntaxError(`${code} at ${startLine}:${startCol}`);
    },
  });
  return descendants(document);
}

/** The elements inside another, in order. */
export function descendants(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child && child.namespaceURI !== html.NS.SVG ? [child, ...descendants(child)] : [],
  );
}

/** The value of an attribute; undefined where the element has none. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((attr) => attr.name === name)?.value;
}

/** Elements that have a class. */
export function withClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter((element) => attribute(element, 'class')?.split(' ').includes(name));
}

/** Elements with a tag name. */
export function named(elements: readonly Element[], name: string): Element[] {
  return elements.filter((element) => element.tagName === name);
}

/** The text in an element, as it stands in the markup. */
export function textOf(node: DefaultTreeAdapterTypes.Node | undefined): string {
  if (!node) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Classes of what a survey adds to a text, and of the links that headings have to themselves. */
const OURS = ['fb-survey', 'fb-facts', 'fb-anchor'];

/** The text in an element that its author wrote. */
export function authorsTextOf(node: DefaultTreeAdapterTypes.Node | undefined): string {
  if (!node || !('childNodes' in node)) return textOf(node);
  const isOurs = 'tagName' in node && OURS.some((name) => withClass([node], name).length > 0);
  return isOurs ? '' : node.childNodes.map(authorsTextOf).join('');
}
