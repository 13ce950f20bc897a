import assert from 'node:assert/strict';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { readData } from '../../src/survey/data.ts';
import type { EntrySection, Survey } from '../../src/survey/model.ts';
import type { SurveyPlot } from '../../src/survey/plots/draw.ts';
import { readSurvey } from '../../src/survey/read.ts';

/** The data file of this repository's own survey. */
export const OUR_DATA = join(import.meta.dirname, '../../posts/2022-07-24-edge-computing-frameworks.survey.yaml');

const AT = { file: 'post.md', line: 1, column: 1 } as const;

/** A survey of all systems in the text of a data file, in which there must be no mistake. */
export function surveyOf(yaml: string): Survey {
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic) => problems.push(problem);
  const read = readData('post.survey.yaml', yaml, report);
  assert.ok(read, JSON.stringify(problems));
  const sections = Object.keys(read.data.entries).map(
    (id): EntrySection => ({ id, name: id, summary: '', headingId: id, at: AT }),
  );
  const survey = readSurvey('post.md', sections, read, report);
  assert.deepEqual(problems, []);
  return survey;
}

/** An element of a plot and where it stands: percent of the width, and em from the top. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly element: Element;
}

/** The elements of a plot's groups of this class, in the order of the SVG. */
export function marksOf({ svg }: SurveyPlot, className: string): Placed[] {
  const { document } = parseHTML(`<html><body>${svg}</body></html>`);
  return [...document.querySelectorAll(`.${className} > *`)].map((element) => ({
    text: element.textContent,
    x: numberOf(element, ['cx', 'x', 'x1']),
    y: numberOf(element, ['cy', 'y', 'y1']) + numberOf(element, ['dy']),
    element,
  }));
}

function numberOf(element: Element, names: readonly string[]): number {
  return Number.parseFloat(names.map((name) => element.getAttribute(name)).find((value) => value !== null) ?? '0');
}

/** The row of a plot that a mark stands in: the last name above it. */
export function rowOf(plot: SurveyPlot, { y }: Placed): string {
  const names = marksOf(plot, 'name').sort((one, other) => one.y - other.y);
  return names.findLast((name) => name.y < y)?.text ?? '';
}

/** The only plot of a list. */
export function only(plots: readonly SurveyPlot[]): SurveyPlot {
  const [plot] = plots;
  assert.ok(plot && plots.length === 1, `one plot, found ${plots.length}`);
  return plot;
}
