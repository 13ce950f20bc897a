import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { post, postFile } from '../helpers/checked.ts';
import { run } from '../helpers/cli.ts';
import { type Files, fingerprint, hashFiles, makeFolder, writeFiles } from '../helpers/folder.ts';
import { plain } from '../helpers/pictures.ts';
import { type Finding, GOOD } from '../helpers/small-site.ts';

const PNG = await plain({ width: 30, height: 20 }).png().toBuffer();
const FILE = postFile('a');

/** Others that decide how a tag is spelled, and a picture. */
const OTHERS: Files = {
  ...GOOD,
  [postFile('b')]: post('![Map](assets/img/map.png)', 'title: B\ntags: [k8s, Edge Computing]'),
  [postFile('c')]: post('x', 'title: C\ntags: [k8s, Edge Computing, "yes", "a: b"]'),
  'assets/img/map.png': PNG,
  'posts/beside.png': PNG,
};

async function fixed(text: string): Promise<string> {
  const root = makeFolder({ ...OTHERS, [FILE]: text });
  await run('check', '--root', root, '--fix');
  return readFileSync(join(root, FILE), 'utf8');
}

/** Name, text before, text after. */
const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'a heading in the description',
    post('x', 'title: A\ndescription: "## On edges"'),
    post('x', 'title: A\ndescription: "On edges"'),
  ],
  [
    'a stray bullet before a picture',
    post('- a\n- \n![](../assets/img/map.png)'),
    post('- a\n\n![](../assets/img/map.png)'),
  ],
  ['a stray bullet before a blank line', post('- a\n- \n\nx'), post('- a\n\nx')],
  ['a stray bullet in a list', post('- a\n- \n- b'), post('- a\n- b')],
  ['code that is never closed at the end', post('x\n\n```js\ny\nz\n'), post('x\n\n```js\ny\nz\n```\n')],
  [
    'rarer spellings of tags',
    post('x', 'title: A\ntags: [K8S, edge-computing]'),
    post('x', 'title: A\ntags: [k8s, Edge Computing]'),
  ],
  [
    'the same in a list of lines',
    post('x', 'title: A\ntags:\n  - edge-computing'),
    post('x', 'title: A\ntags:\n  - Edge Computing'),
  ],
  [
    'a picture in other capitals',
    post('![a](assets/img/Map.PNG "t") <img src="Beside.png" alt="">'),
    post('![a](assets/img/map.png "t") <img src="beside.png" alt="">'),
  ],
  ['a cover in other capitals', post('x', 'title: A\nimg: MAP.png'), post('x', 'title: A\nimg: map.png')],
  [
    'line ends and byte order mark stay',
    `\uFEFF${post('- a\n- \n\n```\nx')}`.replaceAll('\n', '\r\n'),
    `\uFEFF${post('- a\n\n```\nx\n```')}`.replaceAll('\n', '\r\n'),
  ],
];

suite('check --fix puts right', () => {
  for (const [name, before, after] of CASES) test(name, async () => assert.equal(await fixed(before), after));
});

/** What is reported and left to its author. */
const LEFT: readonly (readonly [name: string, text: string])[] = [
  ['a bullet whose text stands below', post('-\n  x')],
  ['code of which nobody knows the end', post('```js\nx\n\ny')],
  ['a tag of two words where words are tags', post('x', 'title: A\ntags: edge-computing iot')],
  ['a tag whose usual spelling YAML would take for something else', post('x', 'title: A\ntags: ["Yes", "A: b"]')],
  ['a category, which is part of addresses', post('x', 'title: A\ncategory: K8S')],
  ['a line that is silenced', post('- a\n- <!-- fieldbook-ignore list-stray-item: why -->\n- b')],
  ['a picture that is not there', post('![a](assets/img/mop.png)')],
];

suite('check --fix leaves alone', () => {
  for (const [name, text] of LEFT) test(name, async () => assert.equal(await fixed(text), text));

  test('files that a link leads out of the site for', async () => {
    const text = post('- a\n- \n\nx');
    const outside = makeFolder({ 'a.md': text });
    const root = makeFolder(OTHERS);
    symlinkSync(join(outside, 'a.md'), join(root, FILE));
    await run('check', '--root', root, '--fix');
    assert.equal(readFileSync(join(outside, 'a.md'), 'utf8'), text);
  });
});

suite('check --fix', () => {
  const files = {
    ...OTHERS,
    [FILE]: post('- a\n- \n\n[x](/nope/)', 'title: A\ntags: [K8S]'),
    'README.md': '- a\n- \n',
  };

  test('shows a diff, writes only what it shows, and tells what remains', async () => {
    const root = makeFolder(files);
    const before = hashFiles(root);
    const { code, out } = await run('check', '--root', root, '--fix', '--format', 'github');
    assert.equal(code, 0);
    assert.match(out, /^--- a\/posts\/2026-11-18-a\.md\n\+\+\+ b\/posts\/2026-11-18-a\.md\n@@ /);
    assert.match(out, /\n-tags: \[K8S\]\n\+tags: \[k8s\]\n/);
    assert.match(out, /\nFixed 2 findings in 1 file\n::warning [^\n]*title=link-dead[^\n]*\nChecked: 1 warning\n$/);
    const after = hashFiles(root);
    const changed = Object.keys(before).filter((file) => before[file] !== after[file]);
    assert.deepEqual(changed, [FILE]);
  });

  test('has nothing to do a second time', async () => {
    const root = makeFolder(files);
    await run('check', '--root', root, '--fix');
    const before = fingerprint(join(root, 'posts'));
    const { out } = await run('check', '--root', root, '--fix');
    assert.match(out, /^Nothing to fix\n/);
    assert.deepEqual(fingerprint(join(root, 'posts')), before);
  });

  test('--dry-run writes nothing, and is nothing by itself', async () => {
    const root = makeFolder(files);
    const before = fingerprint(join(root, 'posts'));
    const { out } = await run('check', '--root', root, '--fix', '--dry-run');
    assert.match(out, /\nWould fix 2 findings in 1 file\nChecked: 3 warnings\n$/);
    assert.deepEqual(fingerprint(join(root, 'posts')), before);
    assert.equal((await run('check', '--root', root, '--dry-run')).code, 2);
  });

  test('keeps to the files that are named, and documents stay whole', async () => {
    const root = makeFolder(files);
    writeFiles(root, { [postFile('other')]: post('- a\n- \n\nx') });
    const { out, err } = await run('check', '--root', root, '--fix', '--format', 'json', FILE);
    assert.deepEqual(
      (JSON.parse(out) as Finding[]).map(({ rule }) => rule),
      ['link-dead'],
    );
    assert.match(err, /\+tags: \[k8s\]/);
    assert.equal(readFileSync(join(root, postFile('other')), 'utf8'), post('- a\n- \n\nx'));
  });
});
