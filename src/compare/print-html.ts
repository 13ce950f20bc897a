import { escapeHtml } from '../markdown/escape.ts';
import type { Comparison } from './model.ts';
import { type Row, type Section, sectionsOf } from './sections.ts';
import { summaryOf, verdictOf } from './summary.ts';

/** A comparison as one page that needs nothing else: no script, no font, no picture. Every row of every list. */
export function printHtml(comparison: Comparison): string {
  const sections = sectionsOf(comparison);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Comparison with the old site</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Comparison with the old site</h1>
<p class="verdict${comparison.pages.some(({ isLost }) => isLost) ? ' bad' : ''}">${escapeHtml(verdictOf(comparison))}</p>
${summaryHtml(comparison)}
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; --bad: light-dark(#a4161a, #ff8a80); --quiet: light-dark(#595959, #a8a8a8); --line: light-dark(#d0d0d0, #484848); }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#fff, #161616); color: light-dark(#1a1a1a, #ececec); }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; }
caption { text-align: start; font-weight: bold; }
th, td { padding: .2rem .8rem .2rem 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
td.count { text-align: end; font-variant-numeric: tabular-nums; }
.bad { color: var(--bad); font-weight: bold; }
summary { font-size: 1.2rem; font-weight: bold; margin-block: 1rem .4rem; cursor: pointer; }
li { margin-block: .4rem; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .8rem; margin: 0; font-size: .9rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
`;

function summaryHtml(comparison: Comparison): string {
  const rows = summaryOf(comparison).map(({ about, what, count, isBad }) => {
    const attributes = isBad && count > 0 ? ' class="bad"' : '';
    return `<tr${attributes}><th scope="row">${about}: ${escapeHtml(what)}</th><td class="count">${count}</td></tr>`;
  });
  return `<table>\n<caption>Summary</caption>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

/** Long lists begin closed, so that the next heading is in sight. */
const OPEN_ROWS = 20;

function sectionHtml({ title, isBad, rows }: Section): string {
  const state = isBad || rows.length <= OPEN_ROWS ? ' open' : '';
  const heading = `<summary${isBad ? ' class="bad"' : ''}>${escapeHtml(title)} (${rows.length})</summary>`;
  return `<details${state}>\n${heading}\n<ol>\n${rows.map(rowHtml).join('\n')}\n</ol>\n</details>`;
}

function rowHtml({ text, details }: Row): string {
  if (details.length === 0) return `<li>${escapeHtml(text)}</li>`;
  const lines = details.map((detail) => `<dt>${escapeHtml(detail.label)}</dt><dd>${escapeHtml(detail.text)}</dd>`);
  return `<li>${escapeHtml(text)}<dl>${lines.join('')}</dl></li>`;
}
