import assert from 'node:assert/strict';
import { test } from 'node:test';
import { surveyFiles } from '../../src/site/comparison/files.ts';
import type { SurveyFacts, SurveyTable } from '../../src/site/comparison/props.ts';
import { composePages } from '../../src/site/compose.ts';
import { makeArticles, SETTINGS } from '../helpers/articles.ts';
import { makeSurvey, section } from '../survey/surveys.ts';

const NAMES = ['KubeEdge (Huawei)', 'k3s', 'Baetyl'];
const SURVEY = makeSurvey(
  NAMES,
  `
sources:
  report: {title: Report of 2022, url: https://example.org/report}
criteria:
  status: {label: Status, group: Life, type: enum, status: true, key: true, filter: true, values: {active: {label: Active, tone: good}, ended: {label: Ended, tone: ended}}}
  licence: {label: Licence, type: text, key: true}
  source: {label: Source, group: Life, type: list}
entries:
  kubeedge: {values: {status: {value: active, source: report, as_of: 2022-07}, licence: {value: Apache-2.0, note: In all parts., confidence: secondary}, source: [https://github.com/kubeedge/]}}
  baetyl: {values: {status: {value: ended, since: 2023-12-14}}}
measurements:
  - {entry: k3s, metric: Memory, value: 1596, low: 1500, high: 1700, unit: MB, hardware: x86, version: 1.26.5, date: 2026}
`,
);

const SECTIONS = NAMES.map((name, index) => section(`${index + 1}. ${name}`)).join('');

function pagesOf(body: string) {
  const text = `---\ntitle: Systems\n---\n${body}`;
  const articles = makeArticles({ '2026-11-20-systems': text }).map((article) => ({ ...article, survey: SURVEY }));
  const options = { settings: SETTINGS, articles, pages: [], stylesheetPath: '/main.css', iconPath: '/favicon.svg' };
  const comparisonLook = { stylesheetPath: '/comparison.css', scriptPath: '/comparison.js' };
  return { articles, ...composePages({ ...options, comparisonLook }) };
}

function partsOf(body: string) {
  const { props } = pagesOf(body).post[0] ?? {};
  assert.ok(props?.inserts);
  return props.inserts.map(({ at, part }) => ({ part, before: props.contentHtml.slice(0, at) }));
}

test('the table stands behind the introduction, before the first system', () => {
  const [table] = partsOf(`Introduction.\n\n${SECTIONS}`);
  assert.equal(table?.part.kind, 'table');
  assert.equal(table?.before, '<p>Introduction.</p>\n');
});

test('the table stands where the author marks the place', () => {
  const parts = partsOf(`Introduction.\n\n${SECTIONS}\n\n## In short\n\n<!-- comparison -->\n\nThe end.\n`);
  const table = parts.at(-1);
  assert.equal(table?.part.kind, 'table');
  assert.match(table?.before ?? '', /In short[\s\S]*<!-- comparison -->\n$/);
});

test('the facts of each system stand below its heading, under an id that does not know its number', () => {
  const facts = partsOf(SECTIONS).filter(({ part }) => part.kind === 'facts');
  assert.deepEqual(
    facts.map(({ part, before }) => [
      (part as SurveyFacts).anchor,
      / id="([^"]*)"[^<]*<[^<]*<\/a><\/h2>$/.exec(before)?.[1],
    ]),
    [
      ['kubeedge', '1-kubeedge-huawei'],
      ['k3s', '2-k3s'],
      ['baetyl', '3-baetyl'],
    ],
  );
});

test('an id that a heading has already is not given twice', () => {
  const body = SECTIONS.replaceAll(/\d\. /g, '').replace('KubeEdge (Huawei)', 'KubeEdge (Huawei)');
  const survey = makeSurvey(['k3s'], 'criteria: {a: {label: A, type: text}}');
  const [article] = makeArticles({ '2026-11-20-systems': `---\nsurvey: true\n---\n${body}` });
  assert.ok(article);
  const { post } = composePages({
    settings: SETTINGS,
    articles: [{ ...article, survey }],
    pages: [],
    stylesheetPath: '/main.css',
    iconPath: '/favicon.svg',
  });
  const facts = post[0]?.props.inserts?.find(({ part }) => part.kind === 'facts')?.part as SurveyFacts;
  assert.equal(facts.anchor, undefined);
});

test('the post shows key criteria, the status as a badge', () => {
  const { part } = partsOf(SECTIONS)[0] ?? {};
  const table = part as SurveyTable;
  assert.deepEqual(
    table.criteria.map(({ label, cells }) => [label, cells.map(({ text }) => text)]),
    [['Licence', ['Apache-2.0', 'Not looked up yet', 'Not looked up yet']]],
  );
  assert.deepEqual(
    table.entries.map(({ name, vendor, status }) => [name, vendor, status?.text, status?.tone]),
    [
      ['KubeEdge', 'Huawei', 'Active', 'good'],
      ['k3s', undefined, undefined, undefined],
      ['Baetyl', undefined, 'Ended since December 14, 2023', 'ended'],
    ],
  );
  assert.equal(table.comparison.url, '/blog/systems/comparison/');
});

test('the page of the comparison holds every criterion in its group', () => {
  const [page] = pagesOf(SECTIONS).comparison;
  assert.equal(page?.outputPath, 'systems/comparison/index.html');
  assert.deepEqual(
    page?.props.groups.map(({ label, criteria }) => [label, criteria.map(({ id }) => id)]),
    [
      ['Life', ['status', 'source']],
      ['', ['licence']],
    ],
  );
  const [status] = page?.props.groups[0]?.criteria[0]?.cells ?? [];
  assert.deepEqual(status, {
    id: 'kubeedge.status',
    entry: 'kubeedge',
    state: 'known',
    text: 'Active',
    source: { text: 'Report of 2022', url: 'https://example.org/report' },
    asOf: 'July 2022',
    rank: 0,
    facets: ['active'],
  });
});

test('filters offer what some system has, with the number of systems', () => {
  const [page] = pagesOf(SECTIONS).comparison;
  assert.deepEqual(page?.props.filters, [
    {
      id: 'status',
      label: 'Status',
      options: [
        { value: 'active', label: 'Active', count: 1 },
        { value: 'ended', label: 'Ended', count: 1 },
      ],
    },
  ]);
});

test('measurements say on what, when and with what spread', () => {
  const [page] = pagesOf(SECTIONS).comparison;
  assert.deepEqual(page?.props.metrics, [
    {
      metric: 'Memory',
      results: [
        {
          name: 'k3s',
          value: '1,596 MB (1,500 to 1,700 MB)',
          setting: '1.26.5, x86',
          date: '2026',
        },
      ],
    },
  ]);
});

test('the sitemap lists the page of the comparison', () => {
  const [sitemap] = pagesOf(SECTIONS).sitemap;
  const urls = sitemap?.props.pages.map(({ url }) => url);
  assert.ok(urls?.includes('https://example.org/blog/systems/comparison/'));
});

test('a feed tells what became known, and leads to the system', () => {
  const feed = pagesOf(SECTIONS).feed.find(({ outputPath }) => outputPath === 'systems/changes.xml');
  assert.deepEqual(
    feed?.props.entries.map(({ title, published, url }) => [
      title,
      published.slice(0, 10),
      url.replace(/.*\/blog/, ''),
    ]),
    [
      ['k3s: Memory: 1,596 MB (1.26.5, x86)', '2026-01-01', '/systems/comparison/#comparison.measurements'],
      ['Baetyl: Status: Ended, since December 14, 2023', '2023-12-14', '/systems/comparison/#baetyl.status'],
      ['KubeEdge: Status: Active', '2022-07-01', '/systems/comparison/#kubeedge.status'],
    ],
  );
});

test('JSON and CSV stand where the page says', () => {
  const { articles, comparison } = pagesOf(SECTIONS);
  const files = surveyFiles(articles, SETTINGS).map(({ outputPath }) => `/blog/${outputPath}`);
  assert.deepEqual(
    comparison[0]?.props.downloads.map(({ url }) => url),
    files,
  );
});

test('a survey without a data file adds nothing for readers, but has its JSON', () => {
  const [article] = makeArticles({ '2026-11-20-systems': SECTIONS });
  assert.ok(article);
  const survey = { ...SURVEY, groups: [], measurements: [] };
  const options = { settings: SETTINGS, pages: [], stylesheetPath: '/main.css', iconPath: '/favicon.svg' };
  const { post, comparison, feed } = composePages({ ...options, articles: [{ ...article, survey }] });
  assert.deepEqual([post[0]?.props.inserts, comparison.length, feed.length], [undefined, 0, 1]);
  const files = surveyFiles([{ ...article, survey }], SETTINGS);
  assert.deepEqual(
    files.map(({ outputPath }) => outputPath),
    ['systems/survey.json'],
  );
});

test('the post lists its systems for search engines, under anchors that do not know their numbers', () => {
  const { props } = pagesOf(SECTIONS).post[0] ?? {};
  const list = JSON.parse(props?.head.itemList ?? '');
  assert.equal(list['@type'], 'ItemList');
  assert.deepEqual(
    list.itemListElement.map(({ item }: { item: { name: string; url: string } }) => [item.name, item.url]),
    [
      ['KubeEdge', 'https://example.org/blog/systems/#kubeedge'],
      ['k3s', 'https://example.org/blog/systems/#k3s'],
      ['Baetyl', 'https://example.org/blog/systems/#baetyl'],
    ],
  );
});

test('a value that is an address is a link, named without its scheme', () => {
  const [page] = pagesOf(SECTIONS).comparison;
  const [cell] = page?.props.groups[0]?.criteria[1]?.cells ?? [];
  assert.equal(cell?.text, 'github.com/kubeedge');
  assert.deepEqual(cell?.links, [{ text: 'github.com/kubeedge', url: 'https://github.com/kubeedge/' }]);
});
