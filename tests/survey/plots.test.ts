import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { Criterion, KnownCell, Survey } from '../../src/survey/model.ts';
import { drawPlots } from '../../src/survey/plots/draw.ts';
import { OUR_DATA, surveyOf } from './plots-sample.ts';

const survey = surveyOf(readFileSync(OUR_DATA, 'utf8'));
const plots = await drawPlots(survey);
const page = parseHTML(`<html><body>${plots.map(({ svg }) => svg).join('')}</body></html>`).document;

/** Compressed bytes that the plots of our survey may take of its page's 20 kB. */
const MOST_BYTES = 6000;

test('our survey has a plot for everything that asks for one: numbers, time line, matrices, measurements', () => {
  const ids = (kinds: readonly string[]) => plottedCriteria(survey, kinds).map(({ id }) => `plot.${id}`);
  const expected = [...ids(['log', 'linear']), 'plot.timeline', ...ids(['dots'])];
  const found = plots.map(({ id }) => id);
  assert.deepEqual(found.slice(0, expected.length), expected);
  assert.ok(found.length > expected.length, 'measurements come last');
});

test('every known value of our survey is in the table of its plot', () => {
  for (const criterion of plottedCriteria(survey, ['log', 'linear', 'timeline', 'dots'])) {
    const plot = plots.find(({ id }) => id === (criterion.type === 'date' ? 'plot.timeline' : `plot.${criterion.id}`));
    for (const { id, name, cells } of survey.entries) {
      const cell = cells.get(criterion.id);
      const row = plot?.table.rows.find(([first]) => first === name);
      for (const text of cell?.state === 'known' ? textsOf(cell, criterion) : []) {
        assert.ok(row?.join(' | ').includes(text), `${id}: no ${criterion.id} ${text} in ${row?.join(' | ')}`);
      }
    }
  }
});

test('every plot has a name, a description, and ids that no other element of the page has', () => {
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id).concat(plots.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  const drawn = [...page.querySelectorAll('svg.plot')];
  assert.equal(drawn.length, plots.length);
  for (const [index, svg] of drawn.entries()) {
    assert.equal(svg.getAttribute('role'), 'img');
    const named = (attribute: string) => page.getElementById(svg.getAttribute(attribute) ?? '')?.textContent;
    assert.equal(named('aria-labelledby'), plots[index]?.title);
    assert.match(named('aria-describedby') ?? '', /\. The same facts stand in a table\.$/);
  }
});

test('plots carry no style, no colour and no warning of the library, which the page could not allow or adapt', () => {
  const allowed =
    /^(?:class|id|role|aria-\w+|width|height|overflow|x|y|dx|dy|x1|x2|y1|y2|cx|cy|r|d|transform|text-anchor)$/;
  for (const element of page.querySelectorAll('svg, svg *')) {
    for (const { name } of element.attributes) assert.match(name, allowed);
    assert.match(element.localName, /^(?:svg|g|title|desc|text|tspan|circle|line|path)$/);
  }
  assert.doesNotMatch(plots.map(({ svg }) => svg).join(''), /⚠|NaN|undefined|Infinity|<g[^>]*\/>/);
});

test('the same survey gives the same bytes in every time zone and language', () => {
  const code = `
    import { readFileSync } from 'node:fs';
    const { surveyOf } = await import('./tests/survey/plots-sample.ts');
    const { drawPlots } = await import('./src/survey/plots/draw.ts');
    process.stdout.write(JSON.stringify(await drawPlots(surveyOf(readFileSync(${JSON.stringify(OUR_DATA)}, 'utf8')))));`;
  for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    const env = { ...process.env, TZ, LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' };
    const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
    const cwd = join(import.meta.dirname, '../..');
    assert.equal(execFileSync(process.execPath, args, { env, cwd, encoding: 'utf8' }), JSON.stringify(plots));
  }
});

test('the plots of our survey leave most of the page’s bytes to the comparison', () => {
  const bytes = gzipSync(plots.map(({ svg }) => svg).join('')).length;
  assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
});

test('names of systems cannot break out of a plot', async () => {
  const odd = surveyOf(`
criteria: { size: { label: "<b>&\\"Size", type: number, plot: linear } }
entries: { one: { values: { size: 1 } }, two: { values: { size: 2 } } }`);
  const entries = odd.entries.map((entry) => ({ ...entry, name: '</text><script>"&' }));
  const [plot] = await drawPlots({ ...odd, entries });
  const { document } = parseHTML(`<html><body>${plot?.svg}</body></html>`);
  assert.equal(document.querySelector('script, b'), null);
  assert.equal(document.querySelector('.name text')?.textContent, '</text><script>"&');
  assert.equal(document.querySelector('svg > title')?.textContent, '<b>&"Size');
});

test('criteria and metrics that ask for the same id get one each', async () => {
  const twice = surveyOf(`
criteria:
  timeline: { label: Duration, type: number, plot: linear }
  since: { label: Since, type: date, plot: timeline }
entries: { one: { values: { timeline: 1, since: 2020 } }, two: { values: { timeline: 2, since: 2021 } } }`);
  assert.deepEqual(
    (await drawPlots(twice)).map(({ id }) => id),
    ['plot.timeline', 'plot.timeline.2'],
  );
});

test('a survey without data has no plots', async () => {
  assert.deepEqual(await drawPlots({ ...survey, groups: [], measurements: [] }), []);
});

test('the drawing libraries are imported by nothing that a build without plots loads', () => {
  const dir = join(import.meta.dirname, '../../src/survey/plots');
  for (const name of readdirSync(dir)) {
    const statements = readFileSync(join(dir, name), 'utf8').match(/^import (?!type )[^;]+;/gm) ?? [];
    assert.deepEqual(
      statements.filter((statement) => /observablehq|linkedom|canvas\.ts/.test(statement)),
      [],
      name,
    );
  }
});

function plottedCriteria({ groups }: Survey, kinds: readonly string[]): Criterion[] {
  return groups.flatMap(({ criteria }) => criteria.filter(({ plot }) => plot !== undefined && kinds.includes(plot)));
}

function textsOf({ value, scope }: KnownCell, { values, qualifiers, scopes }: Criterion): string[] {
  const scopeTexts = scope === undefined ? [] : [scopes?.get(scope) ?? scope];
  if (typeof value === 'number') return [value.toLocaleString('en-US'), ...scopeTexts];
  if (typeof value !== 'object') return [values?.get(String(value))?.label ?? String(value), ...scopeTexts];
  return value.flatMap(({ value: item, qualifier }) => [
    values?.get(item)?.label ?? item,
    ...(qualifier === undefined ? [] : [qualifiers?.get(qualifier) ?? qualifier]),
  ]);
}
