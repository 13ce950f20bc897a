import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { run, runFieldbook } from '../helpers/cli.ts';
import { fingerprint, hashFiles, makeFolder, writeFiles } from '../helpers/folder.ts';
import { release, repository, startServer, type TestServer } from '../helpers/server.ts';
import { CONFIG } from '../helpers/small-site.ts';

const NAME = '2026-11-20-edge';
const POST = `posts/${NAME}.md`;
const DATA = `posts/${NAME}.survey.yaml`;
const LOCK = `posts/${NAME}.survey.lock.json`;

const section = (title: string) => `## ${title}\n\n[Link](https://example.org/)\n\nText about it.\n\n`;
const SURVEY = `---\ntitle: Edge\n---\n${section('1. Baetyl (Baidu)')}${section('2. KubeEdge')}${section('3. k3s: #1')}`;

/** A data file of the survey. */
const VALUES = `# By hand.
sources:
  site: { title: Project site, url: https://k3s.io/ }
criteria:
  status: { label: Status, type: enum, values: [active, retired] }
  released: { label: Latest release, type: date }
  memory: { label: Memory, type: number, unit: MB, scopes: [agent, node] }
  protocols: { label: Protocols, type: list, values: [http, mqtt], qualifiers: [add-on] }
  stars: { label: Stars, type: number }
entries:
  k3s-1:
    values:
      status: active # still
      released: { value: 2026-01-05, source: site, refresh: "github-release:k3s-io/k3s" }
      stars: { value: 20000, source: site, refresh: "github-stars:k3s-io/k3s" }
`;

const files = { '_config.yml': CONFIG, [POST]: SURVEY };
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

suite('fieldbook survey init', () => {
  test('writes a data file with an entry for each section, which builds', async () => {
    const root = makeFolder(files);
    assert.deepEqual(await run('survey', 'init', 'edge', '--root', root), {
      code: 0,
      out: `${DATA}: 3 entries, and criteria to start from\n`,
      err: '',
    });
    const text = read(root, DATA);
    assert.deepEqual(text.slice(text.indexOf('\nentries:')).split('\n').slice(2, -1), [
      '  baetyl: # Baetyl (Baidu)',
      '    values: {}',
      '  kubeedge: # KubeEdge',
      '    values: {}',
      '  k3s-1: # k3s: #1',
      '    values: {}',
    ]);
    assert.deepEqual(new Set(text.match(/(?<=\n {4}type: )\w+/g)), new Set(['enum', 'text', 'number']));
    assert.equal((await run('build', '--root', root, '--strict')).err, '');
  });

  test('finds the post by its slug, and by its path from here or from the site folder', async () => {
    for (const post of ['edge', POST, `./${POST}`, `posts/${NAME}`]) {
      const root = makeFolder(files);
      assert.equal((await run('survey', 'init', post, '--root', root)).code, 0, post);
    }
    const root = makeFolder(files);
    const { code } = await runFieldbook(['survey', 'init', `${NAME}.md`, '--root', '..'], { cwd: join(root, 'posts') });
    assert.deepEqual([code, existsSync(join(root, DATA))], [0, true]);
  });

  test('never overwrites', async () => {
    const root = makeFolder({ ...files, [DATA]: 'mine' });
    const { code, err } = await run('survey', 'init', 'edge', '--root', root);
    assert.deepEqual([code, err], [2, `${DATA} is already there; nothing was written\n`]);
    assert.equal(read(root, DATA), 'mine');
  });

  test('says what a survey looks like where the post is none', async () => {
    const root = makeFolder({ ...files, 'posts/2026-11-21-other.md': '---\ntitle: Other\n---\nText.\n' });
    const { code, err } = await run('survey', 'init', 'other', '--root', root);
    assert.equal(code, 2);
    assert.match(err, /^other is no survey\./);
    assert.match(err, /## 1\. Name \(Vendor\)/);
  });

  test('asks back when there is no such post', async () => {
    const { code, err } = await run('survey', 'init', 'egde', '--root', makeFolder(files));
    assert.deepEqual([code, err], [2, 'there is no post egde; did you mean edge?\n']);
  });
});

suite('fieldbook survey set', () => {
  /** Sets a value in a site with one data file. */
  async function set(...args: readonly string[]) {
    const root = makeFolder({ ...files, [DATA]: VALUES });
    const outcome = await run('survey', 'set', ...args, '--root', root);
    return { ...outcome, root, text: read(root, DATA) };
  }

  test('changes a value in place and says where', async () => {
    const { code, out, err, text } = await set('k3s-1.status', 'retired');
    assert.deepEqual([code, out, err], [0, `${DATA}:13: k3s-1.status is retired (was active)\n`, '']);
    assert.equal(text, VALUES.replace('status: active # still', 'status: retired # still'));
  });

  test('writes a new value with its evidence as the others are written', async () => {
    const evidence = ['--scope', 'node', '--source', 'site', '--as-of', '2026-11', '--since', '2020', '--note', 'idle'];
    const { code, text } = await set('k3s-1.memory', '512', ...evidence, '--confidence', 'secondary');
    assert.equal(code, 0);
    const line =
      '      memory: { value: 512, scope: node, since: 2020, note: idle, source: site, as_of: 2026-11, confidence: secondary }\n';
    assert.equal(text, VALUES.replace('      stars:', `${line}      stars:`));
  });

  test('reads a list with qualifiers', async () => {
    const { text } = await set('k3s-1.protocols', 'http, mqtt:add-on');
    assert.ok(text.includes('protocols: [http, { mqtt: add-on }]\n'), text);
  });

  test('begins an entry that the data file does not have', async () => {
    const { text } = await set('baetyl.memory', 'unknown');
    assert.equal(text, `${VALUES}  baetyl:\n    values:\n      memory: unknown\n`);
  });

  test('writes nothing that a build would refuse, and says why as the build does', async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['k3s-1.status', 'retird'], /k3s-1\.status: "Status" has no value "retird"\n {2}did you mean "retired"\?/],
      [['k3s.status', 'active'], /no entry "k3s"\n {2}the post's sections are baetyl, kubeedge, k3s-1\n/],
      [['baetil.status', 'active'], /no entry "baetil"\n {2}did you mean "baetyl"\?/],
      [['k3s-1.statsu', 'active'], /no criterion "statsu"\n {2}did you mean "status"\?/],
      [['k3s-1.memory', 'much', '--scope', 'node'], /"Memory" must be a number in MB, found "much"/],
      [['k3s-1.memory', '512'], /"Memory" needs a "scope"\n {2}one of agent, node/],
      [['k3s-1.memory', '512', '--scope', 'nod'], /"Memory" has no scope "nod"\n {2}did you mean "node"\?/],
      [['k3s-1.protocols', 'http, mqtt:addon'], /"Protocols" has no qualifier "addon"\n {2}did you mean "add-on"\?/],
      [['k3s-1.status', 'active', '--as-of', 'today'], /"as_of" must be a date .* found "today"/],
      [['k3s-1.status', 'active', '--as-of', '2026-02-30'], /"as_of" must be a day that the calendar has/],
      [
        ['k3s-1.status', 'active', '--source', 'sit'],
        /no source "sit" at the top of the file\n {2}did you mean "site"\?/,
      ],
      [
        ['k3s-1.status', 'active', '--confidence', 'sure'],
        /"confidence" must be "primary", "secondary" or "judgement"/,
      ],
      [['k3s-1.status', 'active', '--note', ' '], /"note" must not be empty/],
    ];
    for (const [args, message] of cases) {
      const { code, out, err, text } = await set(...args);
      assert.deepEqual([code, out], [1, ''], args.join(' '));
      assert.match(err, message);
      assert.ok(err.endsWith('\nNothing was written.\n'), err);
      assert.equal(err.match(/^error /gm)?.length, 1, err);
      assert.equal(text, VALUES);
    }
  });

  test('wants the data file to be sound first', async () => {
    const root = makeFolder({ ...files, [DATA]: VALUES.replace('active #', 'activ #') });
    const { code, err } = await run('survey', 'set', 'k3s-1.memory', 'unknown', '--root', root);
    assert.equal(code, 1);
    assert.match(err, new RegExp(`^${DATA}:13:7 error survey-value`));
    assert.match(err, /Nothing was done: mend the data first\.\n$/);
  });

  test('reminds of evidence that may not fit the new value, and of a lock that hides it', async () => {
    const { code, err } = await set('k3s-1.stars', '30000');
    assert.equal(code, 0);
    assert.match(err, /^The source stays "Project site"; if the new value comes from elsewhere, give --source too\.\n/);
    assert.match(err, /Pages show what was last fetched from github-stars:k3s-io\/k3s; take "refresh" away/);
    assert.equal((await set('k3s-1.stars', '30000', '--source', 'https://github.com/')).err.split('\n').length, 2);
  });

  test('needs to know the post when several have data, and only then', async () => {
    const other = { 'posts/2026-11-21-fog.md': SURVEY, 'posts/2026-11-21-fog.survey.yaml': VALUES };
    const root = makeFolder({ ...files, [DATA]: VALUES, ...other });
    const args = ['survey', 'set', 'k3s-1.status', 'retired', '--root', root];
    const { code, err } = await run(...args);
    assert.deepEqual([code, err], [2, 'several posts have a data file; choose one by --post: fog, edge\n']);
    assert.equal((await run(...args, '--post', 'fog')).code, 0);
    assert.equal(read(root, DATA), VALUES);
    assert.notEqual(read(root, 'posts/2026-11-21-fog.survey.yaml'), VALUES);
  });

  test('says how to begin where there is no data', async () => {
    const { code, err } = await run('survey', 'set', 'k3s-1.status', 'active', '--root', makeFolder(files));
    assert.deepEqual([code, err], [2, 'no post has a data file; make one by "fieldbook survey init POST"\n']);
  });

  test('finds a survey among the drafts', async () => {
    const draft = { 'posts/_drafts/fog.md': SURVEY, 'posts/_drafts/fog.survey.yaml': VALUES };
    const root = makeFolder({ '_config.yml': CONFIG, ...draft });
    assert.equal((await run('survey', 'set', 'k3s-1.status', 'retired', '--root', root)).code, 0);
  });

  test('keeps the permissions of the file, and a link a link', async () => {
    const root = makeFolder({ ...files, 'data.yaml': VALUES });
    chmodSync(join(root, 'data.yaml'), 0o640);
    symlinkSync('../data.yaml', join(root, DATA));
    assert.equal((await run('survey', 'set', 'k3s-1.status', 'retired', '--root', root)).code, 0);
    assert.ok(read(root, 'data.yaml').includes('status: retired'));
    assert.equal(statSync(join(root, 'data.yaml')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(root, 'posts')), [`${NAME}.md`, `${NAME}.survey.yaml`]);
  });

  test('refuses what names no value', async () => {
    const { code, err } = await set('k3s-1', 'active');
    assert.deepEqual([code, err], [2, 'expected an entry and a criterion such as k3s.licence, found "k3s-1"\n']);
  });
});

suite('fieldbook survey import', () => {
  const HEAD = 'entry,criterion,value,scope,source_title,source_url,as_of';

  /** Imports a table into a site with one data file. */
  async function importTable(rows: readonly string[]) {
    const root = makeFolder({ ...files, [DATA]: VALUES, 'table.csv': `${[HEAD, ...rows].join('\n')}\n` });
    const outcome = await run('survey', 'import', 'edge', join(root, 'table.csv'), '--root', root);
    return { ...outcome, text: read(root, DATA) };
  }

  test('writes the values that differ, and only those', async () => {
    const { code, out, text } = await importTable([
      'k3s-1,status,retired,,,,',
      'k3s-1,stars,20000,,Project site,https://k3s.io/,',
      'baetyl,memory,64,agent,,https://baetyl.io/,2026',
    ]);
    assert.deepEqual(
      [code, out],
      [0, `${DATA}:13: k3s-1.status\n${DATA}:18: baetyl.memory\n${DATA}: 2 of 3 values changed\n`],
    );
    const changed = VALUES.replace('active #', 'retired #');
    assert.equal(
      text,
      `${changed}  baetyl:\n    values:\n      memory: { value: 64, scope: agent, source: https://baetyl.io/, as_of: 2026 }\n`,
    );
  });

  test('takes away the evidence that the table has not', async () => {
    const { text } = await importTable(['k3s-1,stars,20000,,,,']);
    assert.equal(text, VALUES.replace('20000, source: site,', '20000,'));
  });

  test('writes nothing when a row is wrong, and names its line', async () => {
    const { code, err, text } = await importTable(['k3s-1,status,retired,,,,', 'k3s-1,stars,many,,,,']);
    assert.equal(code, 1);
    assert.match(err, /^table\.csv:3:1 error survey-value\n {2}"Stars" must be a number, found "many"/);
    assert.equal(text, VALUES);
  });
});

suite('fieldbook survey refresh', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer({
      '/repos/k3s-io/k3s/releases/latest': release('k3s-io/k3s', 'v1.36.2', '2026-11-18T10:00:00Z'),
      '/repos/k3s-io/k3s': repository('k3s-io/k3s', 29_876),
    });
  });
  after(() => server.close());

  /** Refreshes as a person does, with this machine's server for GitHub. */
  function refresh(root: string, ...args: readonly string[]) {
    const env = { GITHUB_API_URL: server.address, GITHUB_TOKEN: 'ghp_secret' };
    return runFieldbook(['survey', 'refresh', ...args, '--root', root], { env });
  }

  test('writes the lock, which the next build shows without asking anybody', async () => {
    const root = makeFolder({ ...files, [DATA]: VALUES });
    await run('build', '--root', root);
    const before = hashFiles(join(root, '_site'));
    assert.deepEqual(await refresh(root), { code: 0, out: `${LOCK}: 2 of 2 fetched, written\n`, err: '' });
    assert.equal(read(root, DATA), VALUES);
    const lock = JSON.parse(read(root, LOCK));
    assert.deepEqual([lock['k3s-1.released'].value, lock['k3s-1.stars'].value], ['2026-11-18', 29_876]);

    const count = server.asked.length;
    await run('build', '--root', root);
    const first = fingerprint(join(root, '_site'));
    assert.notDeepEqual(hashFiles(join(root, '_site')), before, 'the new values show');
    await run('build', '--root', root);
    assert.deepEqual(fingerprint(join(root, '_site')), first);
    assert.equal(server.asked.length, count);
    assert.ok(
      Object.keys(first).every((file) => !file.includes('lock')),
      'the lock is not published',
    );
  });

  test('leaves a lock alone that says it all already', async () => {
    const root = makeFolder({ ...files, [DATA]: VALUES });
    await refresh(root);
    const lock = fingerprint(join(root, 'posts'));
    assert.equal((await refresh(root, 'edge')).out, `${LOCK}: 2 of 2 fetched, as it was\n`);
    assert.deepEqual(fingerprint(join(root, 'posts')), lock);
  });

  test('fails when a value could not be fetched, with its line, and keeps the others', async () => {
    const root = makeFolder({
      ...files,
      [DATA]: VALUES.replace('github-stars:k3s-io/k3s', 'github-stars:k3s-io/gone'),
    });
    const { code, out, err } = await refresh(root);
    assert.deepEqual([code, out], [1, `${LOCK}: 1 of 2 fetched, written\n`]);
    assert.ok(
      err.startsWith(`${DATA}:15:7 error survey-refresh\n  github-stars:k3s-io/gone: GitHub has nothing by that name`),
    );
    assert.match(err, /stars: \{ value: 20000/);
    assert.ok(!`${out}${err}${read(root, LOCK)}`.includes('ghp_secret'));
    assert.deepEqual(Object.keys(JSON.parse(read(root, LOCK))), ['k3s-1.released']);
  });

  test('begins no lock where nothing is marked', async () => {
    const root = makeFolder({ ...files, [DATA]: VALUES.replace(/, refresh: "[^"]*"/g, '') });
    assert.deepEqual((await refresh(root)).out, `${LOCK}: no value is marked "refresh", as it was\n`);
    assert.ok(!existsSync(join(root, LOCK)));
  });

  test('does not touch a lock that it cannot read', async () => {
    const root = makeFolder({ ...files, [DATA]: VALUES });
    writeFiles(root, { [LOCK]: '<<<<<<< HEAD\n' });
    const { code, err } = await refresh(root);
    assert.equal(code, 1);
    assert.match(err, /the lock is not JSON; two branches may have changed it/);
    assert.equal(read(root, LOCK), '<<<<<<< HEAD\n');
    assert.equal((await run('build', '--root', root)).code, 1);
  });

  test('refuses an address that is none', async () => {
    const root = makeFolder({ ...files, [DATA]: VALUES });
    const { code, err } = await runFieldbook(['survey', 'refresh', '--root', root], {
      env: { GITHUB_API_URL: 'here' },
    });
    assert.deepEqual(
      [code, err],
      [2, 'GITHUB_API_URL must be an address such as https://api.example.org, without a password\n'],
    );
  });
});

test('every command of "survey" explains itself', async () => {
  for (const [command, words] of [
    ['init', /never overwrites/],
    ['set', /--source <source>/],
    ['import', /spreadsheet/],
    ['refresh', /GITHUB_TOKEN/],
  ] as const) {
    const { code, out } = await run('survey', command, '--help');
    assert.equal(code, 0);
    assert.match(out, words);
  }
});
