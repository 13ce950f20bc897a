import { namesPicture, type PictureReference } from '../content/picture-reference.ts';
import type { Position } from '../report/diagnostic.ts';
import { replaceUrls } from './css-urls.ts';
import { imageSlot, type Surroundings, type WrittenTag } from './image-slot.ts';
import {
  decodeEntities,
  parseAttributes,
  type RawAttribute,
  type RawTag,
  readAttributes,
  replaceMarkup,
} from './raw-html.ts';
import { type AddressSlot, markOf, type PictureSlot } from './slots.ts';

/** What the text of one file needs from outside and leaves behind while it is rendered. */
export interface PictureEnv {
  readonly file: string;
  /** Line of the file on which the text begins. */
  readonly firstLine: number;
  readonly slots: PictureSlot[];
  /** The `<picture>` whose `<img>` is still to come. */
  openPicture?: OpenPicture | undefined;
}

type OpenPicture = { readonly attributes: WrittenTag['attributes']; readonly sources: WrittenTag[] };

/** What is in HTML with a picture: a tag that shows one, or a name that is one's. */
const HINT = /<\/?(?:img|picture|source)\b|\.(?:apng|avif|bmp|gif|ico|jfif|jpe?g|png|svg|tiff?|webp)\b/i;

/** Whether HTML may name a picture; asked before any work. */
export function mayShowPictures(html: string): boolean {
  return HINT.test(html);
}

/** Addresses of pictures by element. */
const ADDRESSES: Readonly<Record<string, readonly [use: PictureReference['use'], ...attributes: string[]]>> = {
  ...{ a: ['file', 'href'], area: ['file', 'href'], link: ['file', 'href'] },
  ...{ video: ['body', 'poster'], input: ['natural', 'src'] },
  ...{ object: ['natural', 'data'], embed: ['natural', 'src'] },
  ...{ image: ['natural', 'href', 'xlink:href'], feimage: ['natural', 'href', 'xlink:href'] },
  ...{ body: ['natural', 'background'], table: ['natural', 'background'] },
  ...{ tr: ['natural', 'background'], td: ['natural', 'background'], th: ['natural', 'background'] },
};

/** Raw HTML with a mark for each picture that it names; `placeOf` tells where an offset stands in the file. */
export function markPictures(html: string, env: PictureEnv, placeOf: (offset: number) => Position): string {
  if (!mayShowPictures(html)) return html;
  return replaceMarkup(html, {
    tag: (tag) => markTag(tag, env, placeOf),
    css: (css, offset) => markUrls(css, env, { placeOf: (at) => placeOf(offset + at), decode: (text) => text }),
  });
}

/** Adds a picture, within the `<picture>` that is open if there is one, and gives its mark. */
export function addImage(image: WrittenTag, env: PictureEnv, { isLink = false }: Surroundings = {}): string {
  const mark = addSlot(imageSlot(image, { picture: env.openPicture, isLink }), env);
  env.openPicture = undefined;
  return mark;
}

/** Adds an address, and gives its mark. */
export function addAddress(slot: Omit<AddressSlot, 'kind'>, env: PictureEnv): string {
  return addSlot({ kind: 'address', ...slot }, env);
}

export interface CssOptions {
  readonly placeOf: (offset: number) => Position;
  /** For CSS in an attribute, which may hold entities. */
  readonly decode: (text: string) => string;
  /** What its pictures are for; `natural` unless it is here. */
  readonly use?: PictureReference['use'];
}

/** CSS with a mark for each `url()` that names a picture. */
export function markUrls(css: string, env: PictureEnv, { placeOf, decode, use = 'natural' }: CssOptions): string {
  if (!/\burl\(/i.test(css)) return css;
  return replaceUrls(css, (address, offset) => {
    const src = decode(address);
    if (!namesPicture(src)) return undefined;
    return addAddress({ reference: { src, use, at: placeOf(offset) }, isCss: true }, env);
  });
}

function addSlot(slot: PictureSlot, env: PictureEnv): string {
  env.slots.push(slot);
  return markOf(env.slots.length - 1);
}

/** The mark of an `<img>` stands for its whole `<picture>`. */
function markTag(tag: RawTag, env: PictureEnv, placeOf: (offset: number) => Position): string {
  const { name, isEnd, text, offset } = tag;
  if (name === 'picture') {
    env.openPicture = isEnd ? undefined : { attributes: parseAttributes(text), sources: [] };
    return '';
  }
  if (isEnd) return text;
  if (name === 'img') return addImage(withStyle(written(tag, placeOf), env), env);
  if (name === 'source' && env.openPicture) {
    env.openPicture.sources.push(written(tag, placeOf));
    return '';
  }
  if (name === 'video' || name === 'audio') env.openPicture = undefined;
  return mayShowPictures(text) ? markAttributes(tag, env, (at) => placeOf(offset + at)) : text;
}

function written({ text, offset }: RawTag, placeOf: (offset: number) => Position): WrittenTag {
  const all = readAttributes(text);
  const start = (name: string) => all.find((attribute) => attribute.name === name)?.valueStart ?? 0;
  return {
    attributes: Object.fromEntries(all.map(({ name, value }) => [name, value])),
    placeOf: (name, at) => placeOf(offset + start(name) + at),
  };
}

function withStyle(image: WrittenTag, env: PictureEnv): WrittenTag {
  const { style } = image.attributes;
  if (style === undefined) return image;
  const options = { placeOf: (at: number) => image.placeOf('style', at), decode: (text: string) => text };
  return { ...image, attributes: { ...image.attributes, style: markUrls(style, env, options) } };
}

/** A tag with marks in its attributes. */
function markAttributes({ name, text }: RawTag, env: PictureEnv, placeOf: (offset: number) => Position): string {
  const [use, ...names] = ADDRESSES[name] ?? ['file'];
  let result = '';
  let end = 0;
  for (const attribute of readAttributes(text)) {
    const { valueStart } = attribute;
    const marked =
      attribute.name === 'style'
        ? markStyle(text, attribute, env, placeOf)
        : names.includes(attribute.name) && namesPicture(attribute.value)
          ? markAddress({ attribute, use, at: placeOf(valueStart) }, env)
          : undefined;
    if (marked === undefined) continue;
    result += text.slice(end, attribute.start) + marked;
    end = attribute.end;
  }
  return result + text.slice(end);
}

function markStyle(
  text: string,
  { start, end, valueStart, valueEnd }: RawAttribute,
  env: PictureEnv,
  placeOf: (offset: number) => Position,
): string {
  const css = text.slice(valueStart, valueEnd);
  const options = { placeOf: (at: number) => placeOf(valueStart + at), decode: decodeEntities };
  return text.slice(start, valueStart) + markUrls(css, env, options) + text.slice(valueEnd, end);
}

/** A link without its file stays a link; other attributes go. */
function markAddress(
  { attribute: { name, value: src }, use, at }: { attribute: RawAttribute; use: PictureReference['use']; at: Position },
  env: PictureEnv,
): string {
  const reference = { src, use, at };
  return use === 'file'
    ? ` ${name}="${addAddress({ reference }, env)}"`
    : addAddress({ reference, attribute: name }, env);
}
