import { fitText, type Room } from './lines.ts';
import { outlines } from './outlines.ts';
import { CARD_SIZE, COLOURS, PICTURE_LEFT } from './settings.ts';
import type { Typeface } from './typeface.ts';

/** What a card says; each text is one line of plain text. */
export interface CardText {
  readonly title: string;
  /** The site's name. */
  readonly site?: string;
  readonly date?: string;
  readonly authors?: string;
}

/** The weights that a card is set in. */
export interface CardFaces {
  readonly bold: Typeface;
  readonly plain: Typeface;
}

/** Cap height of Inter, in em: what the eye takes for the top of a line. */
const CAP_HEIGHT = 0.727;

const TITLE_LINE_HEIGHT = 1.12;
const SMALL = { size: 26, lineHeight: 1.45 } as const;

/** Top of the station mark, and pixels of its side. */
const MARK = { top: 60, size: 46 } as const;

/** Pixels. Titles stand in the middle of the room between the site's name and what is below. */
interface Layout {
  readonly marginLine: number;
  readonly textLeft: number;
  readonly textWidth: number;
  readonly titleTop: number;
  readonly titleHeight: number;
  readonly titleSizes: readonly number[];
}

/** As on the site's pages, day and authors stand in the margin. */
const PLAIN = {
  ...{ marginLine: 346, textLeft: 398, textWidth: 730, titleTop: 170, titleHeight: 356 },
  titleSizes: [112, 92, 84, 76, 68, 60, 54, 48, 44, 40],
  aboutLeft: 58,
  aboutWidth: 264,
};

/** The margin is narrow, and what else stands in it goes below the title. */
const WITH_PICTURE = {
  ...{ marginLine: 52, textLeft: 92, textWidth: PICTURE_LEFT - 92 - 56, titleTop: 150, titleHeight: 340 },
  titleSizes: [92, 84, 76, 68, 60, 54, 48, 42, 38],
  aboutBaseline: 566,
};

/** A page of a field book as SVG, all text as outlines. With `hasPicture` the place right of PICTURE_LEFT is left empty. */
export function cardSvg(text: CardText, faces: CardFaces, { hasPicture }: { hasPicture: boolean }): string {
  const { width, height } = CARD_SIZE;
  const parts = hasPicture ? besidePicture(text, faces) : onPlainPage(text, faces);
  const paper = `<path fill="${COLOURS.paper}" d="M0 0h${width}v${height}H0z"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paper}${parts.join('')}</svg>`;
}

function onPlainPage(text: CardText, faces: CardFaces): string[] {
  const { marginLine, textLeft, textWidth, aboutLeft, aboutWidth } = PLAIN;
  const title = titleBlock(text.title, faces, PLAIN);
  const room = { ...SMALL, width: aboutWidth, height: 4 * SMALL.size * SMALL.lineHeight };
  const day = text.date === undefined ? undefined : fitText(text.date, faces.plain, smallRoom(aboutWidth));
  const below = title.top + CAP_HEIGHT * SMALL.size + (day ? SMALL.size * SMALL.lineHeight : 0);
  const about = { x: aboutLeft, lineHeight: SMALL.lineHeight, colour: COLOURS.soft };
  return [
    line(marginLine),
    stationMark(aboutLeft),
    siteName(text.site, faces, { left: textLeft, width: textWidth }),
    title.svg,
    day ? outlines(day, { ...about, baseline: title.top + CAP_HEIGHT * SMALL.size }) : '',
    text.authors === undefined
      ? ''
      : outlines(fitText(text.authors, faces.plain, { ...room, sizes: [SMALL.size] }), { ...about, baseline: below }),
  ];
}

function besidePicture(text: CardText, faces: CardFaces): string[] {
  const { marginLine, textLeft, textWidth, aboutBaseline } = WITH_PICTURE;
  const nameLeft = textLeft + MARK.size + 14;
  const about = [text.date, text.authors].filter((part) => part !== undefined).join(' \u00b7 ');
  return [
    line(marginLine),
    stationMark(textLeft),
    siteName(text.site, faces, { left: nameLeft, width: textLeft + textWidth - nameLeft }),
    titleBlock(text.title, faces, WITH_PICTURE).svg,
    outlines(fitText(about, faces.plain, smallRoom(textWidth)), {
      ...{ x: textLeft, baseline: aboutBaseline, lineHeight: SMALL.lineHeight, colour: COLOURS.soft },
    }),
  ];
}

/** One line of small text, a little smaller where it is long. */
function smallRoom(width: number): Room {
  const { size, lineHeight } = SMALL;
  return { width, height: size * lineHeight, sizes: [size, size - 2, size - 4], lineHeight };
}

function titleBlock(text: string, { bold }: CardFaces, layout: Layout): { svg: string; top: number } {
  const { textLeft, textWidth, titleTop, titleHeight, titleSizes } = layout;
  const lineHeight = TITLE_LINE_HEIGHT;
  const block = fitText(text, bold, { width: textWidth, height: titleHeight, sizes: titleSizes, lineHeight });
  const height = ((block.lines.length - 1) * lineHeight + CAP_HEIGHT) * block.size;
  const top = titleTop + (titleHeight - height) / 2;
  const baseline = top + CAP_HEIGHT * block.size;
  return { top, svg: outlines(block, { x: textLeft, baseline, lineHeight, colour: COLOURS.ink }) };
}

function siteName(
  text: string | undefined,
  { bold }: CardFaces,
  { left, width }: { left: number; width: number },
): string {
  if (text === undefined) return '';
  const baseline = MARK.top + (MARK.size + CAP_HEIGHT * SMALL.size) / 2 + 2;
  const place = { x: left, baseline, lineHeight: SMALL.lineHeight, colour: COLOURS.ink };
  return outlines(fitText(text, bold, smallRoom(width)), place);
}

function line(x: number): string {
  return `<path fill="${COLOURS['margin-line']}" d="M${x} 0h3v${CARD_SIZE.height}h-3z"/>`;
}

/** The same as in layouts/parts/header.tsx. Its tip, not its frame, stands at `left`. */
function stationMark(left: number): string {
  const scale = MARK.size / 24;
  const triangle = `<path d="M12 3.5 21.5 20h-19z" fill="none" stroke="${COLOURS.signal}" stroke-width="2.2" stroke-linejoin="round"/>`;
  const dot = `<circle cx="12" cy="14" r="2.1" fill="${COLOURS.signal}"/>`;
  return `<g transform="translate(${left - 1.4 * scale} ${MARK.top}) scale(${scale})">${triangle}${dot}</g>`;
}
