/** Lines of at most so many letters, also broken after hyphens; a longer piece is cut. No lines for no text. */
export function wrapText(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    for (const [index, piece] of piecesOf(word, letters).entries()) {
      const glue = index === 0 ? ' ' : '';
      const line = lines.at(-1);
      if (line !== undefined && `${line}${glue}${piece}`.length <= letters)
        lines[lines.length - 1] = line + glue + piece;
      else lines.push(piece);
    }
  }
  return lines;
}

/** The longest piece of a text that stands on one line however it is broken. */
export function longestPiece(text: string): number {
  return Math.max(...text.split(BREAKS).map(({ length }) => length));
}

const BREAKS = /\s+|(?<=-)/;

function piecesOf(word: string, letters: number): string[] {
  return word.split(BREAKS).flatMap((part) => {
    const characters = [...part];
    const count = Math.ceil(characters.length / letters);
    return Array.from({ length: count }, (_, at) => characters.slice(at * letters, (at + 1) * letters).join(''));
  });
}
