import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** A node of a parsed page. */
export type Node = DefaultTreeAdapterTypes.ChildNode;
/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;

/** The root element of a page. Reads anything, as browsers do. */
export function parseHtml(text: string): Element {
  const root = parse(text).childNodes.find(isElement);
  if (!root) throw new Error('a parsed page has a root element');
  return root;
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is Element {
  return 'tagName' in node;
}

/** The characters of a text node; undefined for other nodes. */
export function charactersOf(node: Node): string | undefined {
  return node.nodeName === '#text' && 'value' in node ? node.value : undefined;
}

/** The value of an attribute; undefined where the element has none. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((attr) => attr.name === name)?.value;
}

/** Each class once, in the order written. */
export function classesOf(element: Element): string[] {
  const text = attribute(element, 'class')?.trim() ?? '';
  return text === '' ? [] : [...new Set(text.split(/\s+/))];
}

export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name);
}

/** The child elements of an element. */
export function childrenOf(element: Element): Element[] {
  return element.childNodes.filter(isElement);
}

/** The elements inside another, in document order, each made as it is asked for. */
export function* descendants(element: Element): Generator<Element> {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    yield child;
    yield* descendants(child);
  }
}

/** The first element inside another that passes a test, in document order. */
export function find(element: Element, test: (candidate: Element) => boolean): Element | undefined {
  for (const candidate of descendants(element)) if (test(candidate)) return candidate;
  return undefined;
}

/** All text inside an element, as it stands in the markup; code of scripts and style sheets is none. */
export function textOf(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (!isElement(node)) return charactersOf(node) ?? '';
      return node.tagName === 'script' || node.tagName === 'style' ? '' : textOf(node);
    })
    .join('');
}

/** Text on one line: a run of white space is one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
