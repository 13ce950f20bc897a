/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Text of the element itself, entities resolved. */
  text: string;
}

const NAME = '[A-Za-z_][\\w:.-]*';
const PIECE = new RegExp(`<\\?.*?\\?>|<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>|([^<]+)`, 'gsy');
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The root of a document. Throws where the text is not well-formed: a strict reader for the small XML that we print. */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  let end = 0;
  for (const [piece, slash, name, attributeText = '', isEmpty, characters] of text.matchAll(PIECE)) {
    end += piece.length;
    const parent = open.at(-1) ?? top;
    if (characters !== undefined) parent.text += resolve(characters);
    else if (slash) {
      if (open.pop()?.name !== name) throw new SyntaxError(`</${name}> closes <${parent.name}>`);
    } else if (name) {
      const element = { name, attributes: readAttributes(attributeText), children: [], text: '' };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  if (end !== text.length) throw new SyntaxError(`not XML: ${JSON.stringify(text.slice(end, end + 40))}`);
  const [root, ...others] = top.children;
  if (open.length > 1 || !root || others.length > 0 || top.text.trim())
    throw new SyntaxError('XML has one root element');
  return root;
}

/** The children with a name. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([^\s=]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, resolve(value)]);
  const attributes = Object.fromEntries(pairs) as Record<string, string>;
  if (Object.keys(attributes).length < pairs.length) throw new SyntaxError(`attribute given twice: ${text}`);
  return attributes;
}

function resolve(text: string): string {
  const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|\]\]>/u.exec(text);
  if (forbidden) throw new SyntaxError(`XML forbids ${JSON.stringify(forbidden[0])}`);
  return text.replace(/&(\w+;)?/g, (entity, name = '') => {
    const character = ENTITIES[name.slice(0, -1)];
    if (!character) throw new SyntaxError(`unknown entity ${entity}`);
    return character;
  });
}
