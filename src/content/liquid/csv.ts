/** Rows of a table with a heading row, as mappings of text; quotes protect separators, line breaks and doubled quotes. */
export function parseTable(text: string, separator: ',' | '\t'): Record<string, string | null>[] {
  const [head = [], ...rows] = rowsOf(text, separator);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] || null])));
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const cells = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\n]*)(${separator}|\\r?\\n|$)`, 'g');
  for (const [, cell = '', end = ''] of text.matchAll(cells)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell.replace(/\r$/, ''));
    if (end === '') break;
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}
