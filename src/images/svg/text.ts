import { UnreadablePicture } from '../unreadable.ts';

/** Of the text once entities stand for themselves; libvips reads no larger SVG. */
const MAX_LENGTH = 10_000_000;

/**
 * Reads an SVG without its document type and with its entities written out, as drawing programs declare them for their
 * namespaces. Throws `UnreadablePicture` for entities within entities, by which a small file becomes a huge one.
 */
export function readSvgText(bytes: Buffer): string {
  const text = decode(bytes);
  const start = text.search(/<!DOCTYPE/i);
  if (start < 0) return text;
  const end = endOfDoctype(text, start);
  return writeOut(text.slice(0, start) + text.slice(end), entitiesOf(text.slice(start, end)));
}

/** Browsers go by the XML declaration. */
function decode(bytes: Buffer): string {
  const [, label = 'utf-8'] = /^[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(bytes.toString('latin1', 0, 200)) ?? [];
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    throw new UnreadablePicture(`is written in an unknown encoding (${label})`, 'save it as UTF-8', { cause: error });
  }
}

/** Brackets may stand around declarations, and anything within quotes and comments. */
function endOfDoctype(text: string, start: number): number {
  const token = /<!--[\s\S]*?-->|"[^"]*"|'[^']*'|[[\]>]/g;
  token.lastIndex = start;
  let isInBrackets = false;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '[') isInBrackets = true;
    if (match[0] === ']') isInBrackets = false;
    if (match[0] === '>' && !isInBrackets) return token.lastIndex;
  }
  throw new UnreadablePicture('is cut short or damaged (its DOCTYPE has no end)', 'save or download the picture again');
}

function entitiesOf(doctype: string): ReadonlyMap<string, string> {
  const declarations = doctype.matchAll(/<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g);
  return new Map([...declarations].map(([, name = '', double, single]) => [name, double ?? single ?? '']));
}

function writeOut(text: string, entities: ReadonlyMap<string, string>): string {
  let length = text.length;
  return text.replace(/&([\w.:-]+);/g, (reference, name) => {
    const value = entities.get(name);
    if (value === undefined) return reference;
    length += value.length;
    if (length > MAX_LENGTH) throw bomb('grows to more than 10 MB by its entities');
    if (/&(?!#|amp;|lt;|gt;|quot;|apos;)/.test(value)) throw bomb('holds entities within entities');
    return value;
  });
}

function bomb(reason: string): UnreadablePicture {
  return new UnreadablePicture(reason, 'save it as plain SVG');
}
