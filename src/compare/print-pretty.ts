import { styleText } from 'node:util';
import type { Comparison } from './model.ts';
import { type Row, type Section, sectionsOf } from './sections.ts';
import { summaryOf, verdictOf } from './summary.ts';

/** Rows of a list; a person who wants them all asks for JSON or HTML. */
const MAX_ROWS = 20;

/** A comparison for a terminal: the numbers, the lists, the verdict. */
export function printPretty(comparison: Comparison, { hasColor }: { readonly hasColor: boolean }): string {
  const paint: Paint = (style, text) => (hasColor ? styleText(style, text, { validateStream: false }) : text);
  const parts = [
    summaryTable(comparison, paint),
    ...sectionsOf(comparison).map((section) => sectionText(section, paint)),
    paint(comparison.pages.some(({ isLost }) => isLost) ? 'red' : 'green', verdictOf(comparison)),
  ];
  return `${parts.join('\n\n')}\n`;
}

type Paint = (style: 'bold' | 'dim' | 'green' | 'red', text: string) => string;

function summaryTable(comparison: Comparison, paint: Paint): string {
  const lines = summaryOf(comparison);
  const width = Math.max(...lines.map(({ count }) => String(count).length));
  const rows = lines.map(({ about, what, count, isBad }, index) => {
    const name = lines[index - 1]?.about === about ? '' : about;
    const text = `${name.padEnd(5)}  ${String(count).padStart(width)}  ${what}`;
    if (count === 0) return paint('dim', text);
    return isBad ? paint('red', text) : text;
  });
  return rows.join('\n');
}

function sectionText({ title, isBad, rows }: Section, paint: Paint): string {
  const heading = paint(isBad ? 'red' : 'bold', `${title} (${rows.length})`);
  const lines = rows.slice(0, MAX_ROWS).map((row) => rowText(row, paint));
  const rest = rows.length - MAX_ROWS;
  return [heading, ...lines, ...(rest > 0 ? [`  and ${rest} more (--format json or html lists all)`] : [])].join('\n');
}

function rowText({ text, details }: Row, paint: Paint): string {
  const width = Math.max(0, ...details.map(({ label }) => label.length));
  const lines = details.map((detail) => `    ${paint('dim', detail.label.padEnd(width))}  ${detail.text}`.trimEnd());
  return [`  ${text}`, ...lines].join('\n');
}
