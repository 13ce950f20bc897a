import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFindings, checkPlaces, post, postFile } from '../helpers/checked.ts';
import { CONFIG } from '../helpers/small-site.ts';

test('the rarer spelling of a tag is told where it stands', async () => {
  const files = {
    [postFile('a')]: post('x', 'title: A\ntags: [k8s, Edge Computing]'),
    [postFile('b')]: post('x', 'title: B\ntags:\n  - K8s\n  - edge-computing'),
    [postFile('c')]: post('x', 'title: C\ntag: k8s\ncategory: edge_computing'),
    [postFile('d')]: post('x', 'title: D\ntags: k8s "Edge'),
    [postFile('e')]: post('x', 'title: E\ntags: [Edge Computing, C, C++, "C#"]'),
  };
  const places = await checkPlaces(files);
  assert.deepEqual(places, {
    ...Object.fromEntries(Object.keys(files).map((file) => [file, []])),
    [postFile('b')]: ['4:5 tag-spelling', '5:5 tag-spelling'],
  });
  const [finding] = await checkFindings(files);
  assert.deepEqual([finding?.message, finding?.hint], ['the tag "K8s" is spelled "k8s" elsewhere', 'write "k8s"']);
});

test('titles that differ in capitals alone are told at the newer post, equal ones never', async () => {
  const places = await checkPlaces({
    'posts/2026-11-01-a.md': post('x', 'title: This week'),
    'posts/2026-11-02-b.md': post('x', 'title: This week'),
    'posts/2026-11-03-c.md': post('x', 'layout: post\ntitle: This Week'),
  });
  assert.deepEqual(Object.values(places), [[], [], ['3:1 title-case']]);
});

test('dates that have not come are noted whether their posts are built or not', async () => {
  const files = { 'posts/2999-01-01-a.md': post('x'), [postFile('b')]: post('x', 'title: B\ndate: 2999-01-01') };
  for (const flags of [[], ['--future']]) {
    assert.deepEqual(Object.values(await checkPlaces(files, ...flags)), [['1:1 date-future'], ['3:1 date-future']]);
  }
});

test('descriptions: a number sign that is a word, and as long as they may be', async () => {
  const places = await checkPlaces({
    [postFile('a')]: post('x', 'title: A\ndescription: "#1 of three"'),
    [postFile('b')]: post('x', `title: B\ndescription: ${'x'.repeat(300)}`),
    [postFile('c')]: post('x', `title: C\ndescription: ${'x'.repeat(301)}`),
    [postFile('d')]: post('x', 'title: D\ndescription: "## D"'),
  });
  assert.deepEqual(Object.values(places), [[], [], ['3:1 description-long'], ['3:1 description-heading']]);
});

test('Liquid in front matter, and in a text that does not want it run', async () => {
  const places = await checkPlaces({
    [postFile('a')]: post('x', 'title: "{{ site.title }}"'),
    [postFile('b')]: post('x `{{ y }}`\nand {{ z }}', 'title: B\nrender_with_liquid: false'),
    [postFile('c')]: post('x {{ page.title }}', 'title: C'),
  });
  assert.deepEqual(Object.values(places), [['2:1 liquid-leftover'], ['6:5 liquid-leftover'], []]);
});

test('comments in YAML silence a line, in settings too', async () => {
  const silenced = '# fieldbook-ignore tag-spelling: a name';
  const places = await checkPlaces({
    '_config.yml': `${CONFIG}fieldbook:\n  misisng: x # fieldbook-ignore config-unknown-key: read by a script\n`,
    [postFile('a')]: post('x', 'title: A\ntags: [k8s]'),
    [postFile('b')]: post('x', `title: B\ntags: [K8s] ${silenced}`),
    [postFile('c')]: post('x', `title: C\ntags: [k8s] ${silenced}`),
  });
  assert.deepEqual(Object.values(places), [[], [], [], ['3:13 ignore-unused']]);
});
