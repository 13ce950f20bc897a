import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { REPOSITORY, type Run, run } from '../helpers/cli.ts';
import { type Files, listFiles, makeFolder } from '../helpers/folder.ts';
import { diagramPng } from '../helpers/pictures.ts';
import { bad, CONFIG, type Finding, GOOD, placeOf } from '../helpers/small-site.ts';

const SEED_NAME = '2022-07-24-edge-computing-frameworks';
const SEED = join(REPOSITORY, '../shared/seed', `${SEED_NAME}.md`);

const section = (title: string, text: string) => `## ${title}\n\n[Link](https://example.org/)\n\n${text}\n\n`;

/** A survey whose third section is empty and whose first has a list item without content. */
const SURVEY = `---\ntitle: Edge\n---\n${section('1. Baetyl', 'Text.\n\n- \n  A picture.')}${section('2. KubeEdge', 'Text.')}${section('3. k3s', 'Text.')}${section('4. EGX', '')}`;
const POST = 'posts/2026-11-20-edge.md';
const DATA = 'posts/2026-11-20-edge.survey.yaml';

function check(root: string, ...flags: readonly string[]): Promise<Run> {
  return run('check', '--root', root, ...flags);
}

async function findingsOf(
  files: Files,
  ...flags: readonly string[]
): Promise<{ code: number | null; places: string[] }> {
  const { code, out, err } = await check(makeFolder(files), '--format', 'json', ...flags);
  assert.equal(err, '');
  return { code, places: (JSON.parse(out) as Finding[]).map(placeOf) };
}

test('a site without a finding says so, and nothing is published', async () => {
  const root = makeFolder(GOOD);
  assert.deepEqual(await check(root), { code: 0, out: 'Checked: nothing to report\n', err: '' });
  assert.ok(!existsSync(join(root, '_site')));
});

test('what a build would report is reported, with what surveys lack, and counted', async () => {
  const data =
    'criteria:\n  licence: { label: Licence, type: text }\nentries:\n  baetyl:\n    values:\n      licence: Apache-2.0\n';
  const root = makeFolder({ '_config.yml': 'title: Notes\n', [POST]: SURVEY, [DATA]: data });
  const { code, out, err } = await check(root);
  assert.equal(code, 0);
  assert.equal(out, 'Checked: 3 warnings, 4 notes\n');
  assert.deepEqual(
    err.split('\n').filter((line) => /^\S/.test(line)),
    [
      'note config-url',
      `${POST}:10:1 warning survey-stray-item`,
      `${POST}:13:1 note survey-gap`,
      `${POST}:19:1 note survey-gap`,
      `${POST}:25:1 warning survey-empty-section`,
      `${POST}:25:1 note survey-gap`,
      `${DATA}:6:7 warning survey-no-source`,
    ],
  );
  assert.deepEqual(
    listFiles(root).filter((file) => file.startsWith('_site')),
    [],
  );
});

test('errors fail, and surveys are looked at all the same', async () => {
  const files = { ...bad('date: never'), '_config.yml': CONFIG, [POST]: SURVEY };
  assert.deepEqual(await findingsOf(files), {
    code: 1,
    places: [
      'posts/2026-11-19-bad.md:2:1 error date',
      `${POST}:10:1 warning survey-stray-item`,
      `${POST}:25:1 warning survey-empty-section`,
    ],
  });
});

test('an error in a data file is told once', async () => {
  const { code, places } = await findingsOf({ '_config.yml': CONFIG, [POST]: SURVEY, [DATA]: 'criterias: {}\n' });
  assert.deepEqual([code, places.filter((place) => place.startsWith(DATA))], [1, [`${DATA}:1:1 error survey-data`]]);
});

suite('flags of check', () => {
  const files = { '_config.yml': CONFIG, [POST]: SURVEY };

  test('--strict fails on warnings, and still tells all of them', async () => {
    assert.equal((await findingsOf(files)).code, 0);
    const strict = await findingsOf(files, '--strict');
    assert.deepEqual([strict.code, strict.places.length], [1, 2]);
  });

  test('--drafts and --future look at more posts', async () => {
    const more = { ...GOOD, 'posts/_drafts/fog.md': SURVEY, 'posts/2999-01-01-later.md': SURVEY };
    const inTexts = (places: readonly string[]) => places.filter((place) => !place.endsWith(' date-future'));
    const posts = (places: readonly string[]) => new Set(inTexts(places).map((place) => place.split(':')[0]));
    assert.deepEqual(posts((await findingsOf(more)).places), new Set());
    assert.deepEqual(posts((await findingsOf(more, '--drafts')).places), new Set(['posts/_drafts/fog.md']));
    assert.deepEqual(posts((await findingsOf(more, '--future')).places), new Set(['posts/2999-01-01-later.md']));
  });

  test('--format github annotates, with the counts below', async () => {
    const { out } = await check(makeFolder(files), '--format', 'github');
    assert.match(out, new RegExp(`^::warning file=${POST},line=10,col=1,title=survey-stray-item::`));
    assert.match(out, /\nChecked: 2 warnings\n$/);
  });
});

test('lines are those of the file also where Liquid has changed their number', async () => {
  const liquid = SURVEY.replace('---\n## 1', '---\n{% comment %}\n\n\n{% endcomment %}\n## 1');
  const { places } = await findingsOf({ '_config.yml': CONFIG, [POST]: liquid });
  const line = liquid.split('\n').indexOf('- ') + 1;
  assert.ok(places.includes(`${POST}:${line}:1 warning survey-stray-item`), places.join('\n'));
});

test('the survey post as it is: its empty section, stray bullet, skipped levels and description', {
  skip: !existsSync(SEED) && 'no seed here',
}, async () => {
  const text = readFileSync(SEED, 'utf8');
  const names = [...text.matchAll(/\.\/(assets\/img\/[^)]*)\)/g)].map(([, path = '']) => decodeURI(path));
  const pictures = await Promise.all(
    [...names, 'assets/img/posts/20220724/logo.png'].map(async (name, index) => {
      return [name, await diagramPng({ width: 300 + index, height: 200 })] as const;
    }),
  );
  const files: Files = { '_config.yml': CONFIG, [`posts/${SEED_NAME}.md`]: text, ...Object.fromEntries(pictures) };
  assert.deepEqual(await findingsOf(files), {
    code: 0,
    places: [
      `posts/${SEED_NAME}.md:11:1 warning description-heading`,
      `posts/${SEED_NAME}.md:35:1 note heading-skip`,
      `posts/${SEED_NAME}.md:49:1 note heading-skip`,
      `posts/${SEED_NAME}.md:59:1 warning survey-stray-item`,
      `posts/${SEED_NAME}.md:62:1 warning survey-empty-section`,
      `posts/${SEED_NAME}.md:81:1 note heading-skip`,
    ],
  });
  const lines = text.split('\n');
  assert.deepEqual(
    [11, 35, 49, 59, 62, 81].map((line) => lines[line - 1]?.trim().slice(0, 24)),
    [
      'description: "# Edge com',
      ...[
        '#### Powerful, Secure Ac',
        '#### Cloud intelligence d',
        '-',
        '## 6. Baetyl (Baidu)',
        '##### Perfect for Edge',
      ],
    ].map((start) => start.slice(0, 24)),
  );
});

test('of our own posts only what the survey post keeps of its beginnings is reported, and values that have grown old', async () => {
  const { code, out } = await check(REPOSITORY, '--format', 'json');
  const found = (JSON.parse(out) as Finding[]).filter(({ rule }) => rule !== 'survey-stale');
  assert.deepEqual([code, new Set(found.map(({ file }) => file))], [0, new Set([`posts/${SEED_NAME}.md`])]);
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ['description-heading', 'heading-skip', 'heading-skip', 'survey-stray-item', 'heading-skip'],
  );
});

suite('check with files', () => {
  const files = {
    ...GOOD,
    ...bad('title: Bad', '[x](/nope/)'),
    'posts/_drafts/draft.md': '---\ntitle: Draft\n---\n[x](/nope/)\n',
    'about.md': '---\ntitle: About\ntgas: x\n---\n',
  };

  test('tells what is found in these and folders of these, drafts too', async () => {
    const root = makeFolder(files);
    const filesIn = async (...names: readonly string[]) => {
      const { out } = await check(root, '--format', 'json', ...names);
      return (JSON.parse(out) as Finding[]).map(({ file }) => file);
    };
    assert.deepEqual(await filesIn(), ['about.md', 'posts/2026-11-19-bad.md']);
    assert.deepEqual(await filesIn('about.md'), ['about.md']);
    assert.deepEqual(await filesIn(join(root, 'posts')), ['posts/2026-11-19-bad.md', 'posts/_drafts/draft.md']);
    assert.deepEqual(await filesIn('posts/_drafts/draft.md', 'about.md'), ['about.md', 'posts/_drafts/draft.md']);
    assert.deepEqual(await filesIn('posts/2026-11-20-good.md'), []);
    assert.equal((await filesIn('.')).length, 3);
  });

  test('refuses what is no file of the site, and says what may be meant', async () => {
    const root = makeFolder(files);
    const missing = await check(root, 'posts/2026-11-20-goood.md');
    assert.deepEqual(
      [missing.code, missing.err],
      [2, 'there is no file posts/2026-11-20-goood.md; did you mean posts/2026-11-20-good.md?\n'],
    );
    const outside = await check(root, REPOSITORY);
    assert.equal(outside.code, 2);
    assert.match(outside.err, /is not in the site folder; --root names another one/);
  });
});

test('rules can be weighed, and a note made an error fails', async () => {
  const files = { '_config.yml': `${CONFIG}fieldbook: { check: { survey-stray-item: off } }\n`, [POST]: SURVEY };
  assert.deepEqual(await findingsOf(files), { code: 0, places: [`${POST}:25:1 warning survey-empty-section`] });
  const flags = ['--rule', 'survey-stray-item=error', '--rule', 'survey-empty-section=note'];
  assert.deepEqual(await findingsOf(files, ...flags), {
    code: 1,
    places: [`${POST}:10:1 error survey-stray-item`, `${POST}:25:1 note survey-empty-section`],
  });
});

test('SARIF is one document, also of a build', async () => {
  for (const command of ['check', 'build']) {
    const { out } = await run(
      command,
      '--root',
      makeFolder({ ...GOOD, ...bad('tgas: x', 'Text.') }),
      '--format',
      'sarif',
    );
    const [{ results }] = JSON.parse(out).runs;
    assert.deepEqual(
      results.map(({ ruleId }: { ruleId: string }) => ruleId),
      ['front-matter-unknown-key'],
    );
  }
});

test('check explains itself', async () => {
  const { code, out } = await run('check', '--help');
  assert.equal(code, 0);
  assert.match(out, /publishes\s+nothing/);
});
