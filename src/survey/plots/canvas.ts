import { escapeHtml } from '../../markdown/escape.ts';
import { EM, FULL_WIDTH, type PlotLibrary, type PlotPlan } from './plan.ts';
import { printMarks } from './svg.ts';

/** Draws a plan as SVG. */
export type Canvas = (plan: PlotPlan) => string;

/** Loads the library and a document to draw in: a quarter of a second that surveys without plots do not pay. */
export async function loadCanvas(): Promise<Canvas> {
  // linkedom's bundle for workers loads in a quarter of the time of its modules.
  const [library, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom/worker')]);
  const { document } = parseHTML('<html><body></body></html>');
  return (plan) => print(plan, drawMarks(plan, library, document));
}

function drawMarks({ drawing: { height, x, marks } }: PlotPlan, library: PlotLibrary, document: Document): string {
  const pixels = height * EM;
  const drawn = library.plot({
    document,
    width: FULL_WIDTH,
    height: pixels,
    margin: 0,
    x: { ...x, range: [0, FULL_WIDTH], axis: null },
    y: { type: 'linear', domain: [0, height], range: [0, pixels], axis: null },
    marks: [...marks(library)],
  });
  return printMarks(drawn);
}

/** What a plot can show to the eye only, its table says. */
const TABLE_HINT = 'The same facts stand in a table.';

function print({ id, title, description, drawing: { height, isWide } }: PlotPlan, marks: string): string {
  const [titleId, descriptionId] = [`${escapeHtml(id)}.title`, `${escapeHtml(id)}.description`];
  const size = `width="100%" height="${Math.round(height * 100) / 100}em"`;
  return [
    `<svg class="plot${isWide ? ' wide' : ''}" ${size} role="img" aria-labelledby="${titleId}" aria-describedby="${descriptionId}">`,
    `<title id="${titleId}">${escapeHtml(title)}</title><desc id="${descriptionId}">${escapeHtml(`${description} ${TABLE_HINT}`)}</desc>`,
    `${marks}</svg>`,
  ].join('');
}
