import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entriesIn, section } from './surveys.ts';

const THREE = [section('1. KubeEdge (Huawei)'), section('2. Baetyl'), section('3. k3s (SUSE)')];

test('three numbered sections of a link and text make a survey', () => {
  const entries = entriesIn(THREE.join(''));
  assert.deepEqual(
    entries.map(({ id, name, vendor }) => [id, name, vendor]),
    [
      ['kubeedge', 'KubeEdge', 'Huawei'],
      ['baetyl', 'Baetyl', undefined],
      ['k3s', 'k3s', 'SUSE'],
    ],
  );
  for (const { homepage, summary } of entries) {
    assert.equal(homepage, 'https://example.org/');
    assert.equal(summary, 'It runs near the things that it looks after.');
  }
});

test('ids come from the names, so renumbering and reordering keep them', () => {
  const [first = '', second = '', third = ''] = THREE;
  const moved = [third.replace('3.', '1.'), first.replace('1.', '7.'), second].join('');
  assert.deepEqual(
    entriesIn(moved).map(({ id }) => id),
    ['k3s', 'kubeedge', 'baetyl'],
  );
});

test('two sections of one name are told apart by a number', () => {
  const ids = entriesIn([...THREE, section('4. k3s')].join('')).map(({ id }) => id);
  assert.deepEqual(ids.slice(2), ['k3s', 'k3s-2']);
});

test('a section without text is an entry like the others', () => {
  const entries = entriesIn([...THREE, '## 4. Link IoT Edge\n[Link:](https://example.org/)\n\n'].join(''));
  assert.deepEqual([entries.length, entries[3]?.summary], [4, '']);
});

test('a section without a link is an entry like the others', () => {
  const entries = entriesIn([...THREE, '## 4. Link IoT Edge\nText that is long enough to count.\n'].join(''));
  assert.deepEqual([entries.length, entries[3]?.homepage], [4, undefined]);
});

test('the picture of an entry is the first in its section, raw or not', () => {
  const body = [
    THREE[0],
    THREE[1]?.replace('\n\n', '\n\n![One](a.png)\n\n<img src="b.png" alt="">\n\n'),
    `${THREE[2]}<p><img src="c.png" alt=""></p>\n`,
  ];
  assert.deepEqual(
    entriesIn(body.join('')).map(({ picture }) => picture),
    [undefined, 0, 2],
  );
});

const NO_SURVEYS = {
  'two sections only': THREE.slice(0, 2).join(''),
  'steps without links': [1, 2, 3, 4]
    .map((step) => `## ${step}. Step\nDo this and that before you go on.\n`)
    .join('\n'),
  'steps whose text begins with a link': [1, 2, 3]
    .map((step) => `## ${step}. Step\n[Open the page](https://example.org/) and press the button that says so.\n`)
    .join('\n'),
  'links without any text': [1, 2, 3].map((step) => `## ${step}. Name\n[Link:](https://example.org/)\n`).join('\n'),
  'sections without numbers': THREE.join('').replaceAll(/\d\. /g, ''),
  'links within the site': THREE.join('').replaceAll('https://example.org/', '/about/'),
  'headings of another level': THREE.join('').replaceAll('## ', '### '),
  'an example in a code block': `\`\`\`\n${THREE.join('')}\`\`\`\n`,
};

for (const [kind, body] of Object.entries(NO_SURVEYS)) {
  test(`no survey: ${kind}`, () => assert.deepEqual(entriesIn(body), []));
}

test('"survey: false" leaves a post alone that looks like one', () => {
  assert.deepEqual(entriesIn(THREE.join(''), false), []);
});

test('"survey: true" makes one of fewer sections', () => {
  assert.equal(entriesIn(THREE.slice(0, 2).join(''), true).length, 2);
});

test('"survey: true" takes the sections that begin with a link where none is numbered', () => {
  const body = ['## Why\nBecause we wanted to know.\n\n', section('KubeEdge (Huawei)'), section('k3s')].join('');
  assert.deepEqual(
    entriesIn(body, true).map(({ id, headingId }) => [id, headingId]),
    [
      ['kubeedge', 'kubeedge-huawei'],
      ['k3s', 'k3s'],
    ],
  );
});
