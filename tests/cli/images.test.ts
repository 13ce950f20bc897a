import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fetchImages } from '../../src/cli/images/fetch.ts';
import { fileAt, metaOf, pictureFacts, readPages } from '../helpers/built-site.ts';
import { collectingTerminal, run } from '../helpers/cli.ts';
import { type Files, fingerprint, listFiles, makeFolder, writeFiles } from '../helpers/folder.ts';
import { diagramSvg, photoJpeg } from '../helpers/pictures.ts';
import { type Answers, redirect, startServer, type TestServer } from '../helpers/server.ts';
import { build, CONFIG, type Finding } from '../helpers/small-site.ts';
import { attribute, named } from '../layouts/html.ts';

const POST = 'posts/2026-11-20-river.md';
const REMOTE = 'assets/img/_remote';
const LOCK = `${REMOTE}/lock.json`;

let server: TestServer;
let answers: Record<string, Answers[string]>;

const send =
  (body: Uint8Array | string, type = 'text/plain'): Answers[string] =>
  (response) =>
    response.writeHead(200, { 'content-type': type }).end(body);

before(async () => {
  const photo = await photoJpeg({ width: 900, height: 600 });
  answers = {
    '/river.jpg?v=2': send(photo),
    '/The%20lake.png': send(photo),
    '/moved.jpg': redirect('/river.jpg?v=2'),
    '/drawing': send(diagramSvg({ width: 300, height: 200 }), 'text/html'),
    '/page.png': send('<!doctype html><title>Not a picture</title>', 'image/png'),
    '/cut.jpg': send(photo.subarray(0, 20_000), 'image/jpeg'),
    '/inside.jpg': redirect('http://127.0.0.3/x.jpg'),
    '/huge.jpg': send(Buffer.alloc(1_000_001)),
  };
  server = await startServer(answers);
});

after(() => server.close());

function siteWith(text: string, frontMatter = '', files: Files = {}): string {
  return makeFolder({ '_config.yml': CONFIG, [POST]: `---\ntitle: River\n${frontMatter}---\n${text}\n`, ...files });
}

/** What `fieldbook images --fetch` does, with this machine's server for the open internet. */
async function fetchFor(root: string, { isUpdate = false, day = '2026-11-23' } = {}) {
  const { terminal, printed } = collectingTerminal();
  const limits = { maxBytes: 1_000_000, timeoutMs: 1000, isAllowed: (address: string) => address === '127.0.0.1' };
  const isGood = await fetchImages({ root, now: new Date(`${day}T12:00:00Z`), isUpdate, limits }, terminal);
  return { isGood, ...printed };
}

interface Locked {
  readonly file: string;
  readonly fetched: string;
}

function lockOf(root: string): Record<string, Locked> {
  return JSON.parse(readFileSync(join(root, LOCK), 'utf8'));
}

async function problemsOf(root: string): Promise<string[]> {
  const { out } = await build(root, '--format', 'json');
  return (JSON.parse(out) as Finding[]).map(
    ({ file, line, column, severity, rule, message }) => `${file}:${line}:${column} ${severity} ${rule} ${message}`,
  );
}

suite('fetched pictures', () => {
  test('stand for their addresses wherever a site names them, and builds ask nobody', async () => {
    const own = await startServer(answers);
    const { address } = own;
    const text = `![A river](${address}/river.jpg?v=2)\n\n<img src="${address}/The%20lake.png" alt="A lake">`;
    const root = siteWith(text, `img: ${address}/moved.jpg#top\n`);
    const before = readFileSync(join(root, POST), 'utf8');
    const { isGood, out, err } = await fetchFor(root);
    await own.close();

    assert.deepEqual([isGood, err], [true, '']);
    assert.equal(out, '3 pictures on other hosts: 3 fetched, 0 there before\n');
    assert.equal(readFileSync(join(root, POST), 'utf8'), before);
    const { code, err: problems } = await build(root);
    assert.equal(code, 0, problems);
    const page = readPages(join(root, '_site')).get('/river/');
    assert.ok(page);
    const shown = named(page.elements, 'img').map((img) => attribute(img, 'src') ?? '');
    assert.equal(shown.length, 3);
    for (const src of shown) {
      assert.match(src, /^\/assets\/pictures\/(?:moved|river|the-lake)-/);
      const { type, width } = await pictureFacts(fileAt(join(root, '_site'), src) ?? '');
      assert.deepEqual([type, width], ['image/jpeg', 900]);
    }
    assert.ok(!page.html.includes(` src="${address}`));
    assert.match(metaOf(page, 'og:image') ?? '', /^https:\/\/example\.org\/assets\/pictures\/river-/);
    assert.deepEqual(
      listFiles(join(root, '_site')).filter((path) => path.includes('_remote')),
      [],
    );
  });

  test('are named by what they are and what is in them, and the lock says where they come from', async () => {
    const root = siteWith(`![](${server.address}/moved.jpg)\n![](${server.address}/drawing)`);
    await fetchFor(root);
    const { [`${server.address}/moved.jpg`]: photo, [`${server.address}/drawing`]: drawing } = lockOf(root);
    assert.match(photo?.file ?? '', /^moved-[\da-f]{12}-900\.jpg$/);
    assert.match(drawing?.file ?? '', /^drawing-[\da-f]{12}-300\.svg$/);
    const { sha256, bytes, ...rest } = photo as unknown as Record<string, unknown>;
    assert.match(String(sha256), /^[\da-f]{64}$/);
    assert.ok(Number(bytes) > 1000);
    assert.deepEqual(rest, {
      file: photo?.file,
      type: 'image/jpeg',
      fetched: '2026-11-23',
      from: `${server.address}/river.jpg?v=2`,
    });
  });

  test('are one file where several addresses lead to one picture', async () => {
    const text = Array.from({ length: 6 }, (_, index) => `![](${server.address}/drawing?${index})`).join('\n');
    const many = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`/drawing?${index}`, answers['/drawing']]),
    );
    Object.assign(answers, many);
    const root = siteWith(text);
    assert.equal((await fetchFor(root)).isGood, true);
    assert.equal(listFiles(join(root, REMOTE)).length, 2);
  });

  test('are fetched once, and again when asked for', async () => {
    const root = siteWith(`![](${server.address}/drawing)`);
    await fetchFor(root);
    const before = fingerprint(join(root, REMOTE));
    const count = server.asked.length;
    const again = await fetchFor(root, { day: '2026-11-24' });
    assert.equal(again.out, '1 picture on other hosts: 0 fetched, 1 there before\n');
    assert.equal(server.asked.length, count);
    assert.deepEqual(fingerprint(join(root, REMOTE)), before);

    await fetchFor(root, { day: '2026-11-24', isUpdate: true });
    assert.equal(server.asked.length, count + 1);
    assert.equal(lockOf(root)[`${server.address}/drawing`]?.fetched, '2026-11-24');
  });

  test('that the site names no longer are listed', async () => {
    const root = siteWith(`![](${server.address}/drawing)`);
    await fetchFor(root);
    writeFiles(root, { [POST]: '---\ntitle: River\n---\nText.\n' });
    const { isGood, out } = await fetchFor(root);
    assert.ok(isGood);
    const { file } = lockOf(root)[`${server.address}/drawing`] ?? {};
    assert.equal(
      out,
      `0 pictures on other hosts: 0 fetched, 0 there before\nNo longer named by the site; file and entry in the lock may go:\n  ${server.address}/drawing (${REMOTE}/${file})\n`,
    );
  });
});

suite('a fetched picture that is not what was fetched', () => {
  const fetchedSite = async () => {
    const root = siteWith(`Text.\n\n![A drawing](${server.address}/drawing)`);
    await fetchFor(root);
    const { file = '' } = lockOf(root)[`${server.address}/drawing`] ?? {};
    return { root, name: `${REMOTE}/${file}` };
  };

  test('stops a build at the reference, and is fetched again', async () => {
    const { root, name } = await fetchedSite();
    writeFileSync(join(root, name), diagramSvg({ width: 20, height: 20 }));
    assert.deepEqual(await problemsOf(root), [
      `${POST}:6:14 error image-remote ${name} is not what was fetched for this address`,
    ]);
    rmSync(join(root, name));
    assert.deepEqual(await problemsOf(root), [
      `${POST}:6:14 error image-remote no file ${name}, which was fetched for this address`,
    ]);
    await fetchFor(root);
    assert.deepEqual(await problemsOf(root), []);
  });

  test('may not lie elsewhere', async () => {
    const { root } = await fetchedSite();
    writeFileSync(join(root, LOCK), readFileSync(join(root, LOCK), 'utf8').replace('"drawing-', '"../../drawing-'));
    const [problem = ''] = await problemsOf(root);
    assert.match(
      problem,
      /^assets\/img\/_remote\/lock\.json:1:1 error image-lock the lock's ".*file" is not what a fetch/,
    );
  });
});

test('pictures that cannot be fetched are named all at once, and the good ones are kept', async () => {
  const { address } = server;
  const paths = ['page.png', 'drawing', 'cut.jpg', 'inside.jpg', 'huge.jpg', 'nowhere.jpg'];
  const root = siteWith(paths.map((path) => `![](${address}/${path})\n`).join('\n'));
  const { isGood, out, err } = await fetchFor(root);
  assert.equal(isGood, false);
  assert.equal(out, '6 pictures on other hosts: 1 fetched, 0 there before, 5 failed\n');
  assert.deepEqual(Object.keys(lockOf(root)), [`${address}/drawing`]);
  const expected = [
    [4, 'page.png', 'is not a picture sharp can read'],
    [8, 'cut.jpg', 'is cut short or damaged'],
    [10, 'inside.jpg', '127.0.0.3 is no address of the open internet'],
    [12, 'huge.jpg', 'answers with more than 1 MB'],
    [14, 'nowhere.jpg', 'has nothing at this address (404)'],
  ] as const;
  for (const [line, path, message] of expected) {
    const found = err.split('\n\n').find((finding) => finding.startsWith(`${POST}:${line}:5 error image-fetch`));
    assert.ok(found?.includes(`${address}/${path}: `) && found.includes(message), `${path}: ${err}`);
  }
});

suite('the command', () => {
  test('counts the pictures of a site, and lists those on other hosts with their places', async () => {
    const picture = await photoJpeg({ width: 300, height: 200 });
    const text =
      '![A lake](/assets/img/lake.jpg)\n\n![](https://pictures.example/a.png)\n![](https://pictures.example/a.png)';
    const root = siteWith(text, '', { 'assets/img/lake.jpg': picture });
    const { code, out } = await run('images', '--root', root);
    assert.equal(code, 0);
    assert.equal(
      out,
      `1 picture of ${Math.round(picture.length / 1000)} kB in the site folder\n1 picture on other hosts, not fetched ("fieldbook images --fetch" does):\n  ${POST}:6:5 https://pictures.example/a.png\n`,
    );
  });

  test('fetches nothing from this machine, and exits 1', async () => {
    const root = siteWith(`![](${server.address}/drawing)`);
    const count = server.asked.length;
    const { code, err } = await run('images', '--fetch', '--root', root);
    assert.equal(code, 1);
    assert.match(err, /127\.0\.0\.1 is no address of the open internet/);
    assert.equal(server.asked.length, count);
    assert.deepEqual(listFiles(join(root, REMOTE)), []);
  });
});
