import { fallbackVariant, naturalVariant } from '../images/address.ts';
import { desktopFile, ownFile, sizeText, type Weight } from '../images/budget.ts';
import { intrinsicSize, shownWidth } from '../images/dimensions.ts';
import type { PictureSlot } from '../markdown/slots.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Article, Rendered } from './article.ts';
import type { SitePages } from './model.ts';

/** Pictures that a finding names. */
const LISTED = 3;

/**
 * An error at each post and page that weighs more than `limit` bytes: its own text as HTML, without the layout around it,
 * and of each picture on this host, the cover too, the one file that a browser on a desktop screen of plain density takes
 * in a window of 1280 pixels, scrolled to the end. Style sheets, scripts, films and other hosts' files do not count.
 */
export function heavyPages(pages: SitePages, documents: readonly Rendered[], limit: number): Diagnostic[] {
  const printed = [...pages.post, ...pages.page].map(
    ({ outputPath, props }) => [outputPath, props.contentHtml] as const,
  );
  const htmlOf = new Map(printed);
  return documents.flatMap((document) => {
    const html = htmlOf.get(document.source.outputPath);
    return html === undefined ? [] : heavyPage(document, Buffer.byteLength(html), limit);
  });
}

function heavyPage(document: Rendered, htmlBytes: number, limit: number): Diagnostic[] {
  const pictures = picturesOf(document);
  const sum = pictures.reduce((total, { bytes }) => total + bytes, htmlBytes);
  if (sum <= limit) return [];
  const heaviest = pictures.toSorted((a, b) => b.bytes - a.bytes || (a.name < b.name ? -1 : 1)).slice(0, LISTED);
  const list = [`${sizeText(htmlBytes)} of HTML`, ...heaviest.map(({ name, bytes }) => `${name} ${sizeText(bytes)}`)];
  const message = `the page weighs ${sizeText(sum)}, more than the ${sizeText(limit)} that it may: ${list.join(', ')}`;
  const hint = 'use fewer or simpler pictures, or raise "page" below "budgets" in _config.yml';
  return [
    { rule: 'budget-page', severity: 'error', message, hint, at: { file: document.source.file, line: 1, column: 1 } },
  ];
}

/** Each file once. */
function picturesOf(document: Rendered): Weight[] {
  const { cover } = document as Rendered & Pick<Article, 'cover'>;
  const isShown = cover && document.source.layout !== 'page';
  const files = [
    ...(isShown ? [desktopFile(cover, cover.width)] : []),
    ...document.markdown.pictures.map((slot) => fileOf(slot, document)),
  ].filter((file) => file !== undefined);
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

function fileOf(slot: PictureSlot, { pictures }: Rendered): Weight | undefined {
  const { reference } = slot;
  const picture = pictures.get(reference);
  if (picture?.kind === 'file') return reference.use === 'file' ? undefined : ownFile(picture);
  if (picture?.kind !== 'asset') return undefined;
  const { asset } = picture;
  if (slot.kind === 'image') return desktopFile(asset, shownWidth(slot.attributes, intrinsicSize(asset, slot.density)));
  return (reference.use === 'natural' ? naturalVariant(asset) : undefined) ?? fallbackVariant(asset);
}
