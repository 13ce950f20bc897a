import * as harfbuzz from 'harfbuzzjs';

/** An outline in units of its font, y upwards, to be drawn where `x` and `y` say, in em. */
export interface Glyph {
  /** SVG path data. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** Em by unit of the path. */
  readonly scale: number;
}

/** Text set in one piece. */
export interface SetText {
  /** Em. */
  readonly width: number;
  readonly glyphs: readonly Glyph[];
}

/** One weight of a typeface, in as many files as it has. */
export interface Typeface {
  /** The first character that no file has, with its marks; undefined where all can be set. */
  readonly findMissing: (text: string) => string | undefined;
  /** The text from left to right. What is missing is left out. */
  readonly set: (text: string) => SetText;
}

/** A character with the marks above and below it, which one file must hold together. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

interface File {
  readonly font: harfbuzz.Font;
  readonly unitsPerEm: number;
  readonly paths: Map<number, string>;
}

export interface TypefaceOptions {
  /** Read the files, most wanted first, as TrueType or OpenType; each is asked for once, and only when it is needed. */
  readonly files: readonly (() => Buffer)[];
  /** 400 is regular: for files that hold many weights. */
  readonly weight: number;
  /** Em between letters. */
  readonly tracking: number;
}

/** Opens a typeface. Setting throws for a file that is no font. */
export function openTypeface({ files, weight, tracking }: TypefaceOptions): Typeface {
  const opened: File[] = [];
  const fileAt = (index: number): File | undefined => {
    const read = files[index];
    if (!opened[index] && read) opened[index] = openFile(read(), weight);
    return opened[index];
  };
  const known = new Map<string, File | undefined>();
  const fileOf = (cluster: string): File | undefined => {
    for (let index = 0; !known.has(cluster) && index < files.length; index++) {
      const file = fileAt(index);
      if (file && hasAll(file, cluster)) known.set(cluster, file);
    }
    return known.get(cluster);
  };
  const sets = new Map<string, SetText>();
  return {
    findMissing: (text) => text.match(CLUSTER)?.find((cluster) => !fileOf(cluster)),
    set: (text) => {
      const made = sets.get(text) ?? setRuns(runsOf(text, fileOf), tracking);
      sets.set(text, made);
      return made;
    },
  };
}

function openFile(bytes: Buffer, weight: number): File {
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  const font = new harfbuzz.Font(face);
  const axis = face.getAxisInfos().wght;
  if (axis) font.setVariations([new harfbuzz.Variation('wght', Math.max(axis.min, Math.min(axis.max, weight)))]);
  return { font, unitsPerEm: face.upem, paths: new Map() };
}

function hasAll({ font }: File, cluster: string): boolean {
  return [...cluster].every((character) => font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined);
}

interface Run {
  readonly file: File;
  text: string;
}

function runsOf(text: string, fileOf: (cluster: string) => File | undefined): Run[] {
  const runs: Run[] = [];
  for (const cluster of text.match(CLUSTER) ?? []) {
    const file = fileOf(cluster);
    const last = runs.at(-1);
    if (file && last?.file === file) last.text += cluster;
    else if (file) runs.push({ file, text: cluster });
  }
  return runs;
}

function setRuns(runs: readonly Run[], tracking: number): SetText {
  const glyphs: Glyph[] = [];
  let width = 0;
  for (const { file, text } of runs) {
    const scale = 1 / file.unitsPerEm;
    for (const { codepoint: glyph, xAdvance = 0, xOffset = 0, yOffset = 0 } of shape(file.font, text)) {
      glyphs.push({ path: pathOf(file, glyph), x: width + xOffset * scale, y: yOffset * scale, scale });
      // A mark that stands on a letter takes no room, and none is to be added.
      if (xAdvance > 0) width += xAdvance * scale + tracking;
    }
  }
  return { width: Math.max(0, width - tracking), glyphs: glyphs.filter(({ path }) => path !== '') };
}

function shape(font: harfbuzz.Font, text: string): ReturnType<harfbuzz.Buffer['getGlyphInfosAndPositions']> {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer);
  return buffer.getGlyphInfosAndPositions();
}

function pathOf({ font, paths }: File, glyph: number): string {
  const path = paths.get(glyph) ?? font.glyphToPath(glyph);
  paths.set(glyph, path);
  return path;
}
