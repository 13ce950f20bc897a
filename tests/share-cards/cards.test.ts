import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileAt, metaOf, pictureFacts, readPages } from '../helpers/built-site.ts';
import { type Files, fingerprint, listFiles, makeFolder, writeFiles } from '../helpers/folder.ts';
import { photoJpeg } from '../helpers/pictures.ts';
import { build, CONFIG, type Finding, findingsOf } from '../helpers/small-site.ts';

const POST = 'posts/2026-11-20-river.md';
const JEKYLL_POST = '_posts/2026-11-20-river.md';

function post(frontMatter = ''): string {
  return `---\ntitle: The river\n${frontMatter}---\nText.\n`;
}

/** A built site, and the share picture of its post. */
async function built(files: Files, ...flags: readonly string[]) {
  const root = makeFolder({ '_config.yml': CONFIG, [POST]: post(), ...files });
  return { root, ...(await shared(root, ...flags)) };
}

async function shared(root: string, ...flags: readonly string[]) {
  const { code, err } = await build(root, ...flags);
  assert.equal(code, 0, err);
  const outDir = join(root, '_site');
  const page = readPages(outDir).get('/river/');
  assert.ok(page);
  const url = metaOf(page, 'og:image');
  return { page, url, file: url === undefined ? undefined : fileAt(outDir, new URL(url).pathname) };
}

test('a post without a picture is shared with a card at a full address', async () => {
  const { page, url = '', file = '' } = await built({});
  assert.match(url, /^https:\/\/example\.org\/assets\/pictures\/river-[\da-f]{8}-1200\.png$/);
  assert.deepEqual(await pictureFacts(file), { type: 'image/png', width: 1200, height: 630 });
  assert.equal(metaOf(page, 'og:image:type'), 'image/png');
  assert.equal(metaOf(page, 'og:image:width'), '1200');
  assert.equal(metaOf(page, 'og:image:height'), '630');
  assert.equal(metaOf(page, 'og:image:alt'), 'The river – Notes');
  assert.equal(metaOf(page, 'twitter:card'), 'summary_large_image');
  assert.equal(metaOf(page, 'twitter:image'), url);
  assert.ok(page.html.includes(`"image":{"@type":"ImageObject","url":"${url}"`));
});

test('a cover becomes part of the card, and the card changes with it', async () => {
  const first = await photoJpeg({ width: 900, height: 600 });
  const { root, url, file = '' } = await built({ [POST]: post('img: dusk.jpg\n'), 'assets/img/dusk.jpg': first });
  assert.deepEqual(await pictureFacts(file), { type: 'image/jpeg', width: 1200, height: 630 });
  assert.ok(readFileSync(file).length < 200_000);
  writeFiles(root, { 'assets/img/dusk.jpg': await photoJpeg({ width: 901, height: 600 }) });
  assert.notEqual((await shared(root)).url, url);
});

suite("an author's own picture for sharing", () => {
  test('is taken instead of a card, also beside a cover', async () => {
    const pictures = {
      'assets/img/own.jpg': await photoJpeg({ width: 400, height: 300 }),
      'assets/img/cover.jpg': await photoJpeg({ width: 500, height: 300 }),
    };
    const { root, url } = await built({ ...pictures, [POST]: post('image: own.jpg\nimg: cover.jpg\n') });
    assert.match(url ?? '', /\/own-[\da-f]{8}-400\.jpg$/);
    assert.deepEqual(listFiles(join(root, '.cache/cards')), []);
  });

  test('may stand on another host', async () => {
    const { url } = await built({ [POST]: post('image: https://pictures.example/river.png\n') });
    assert.equal(url, 'https://pictures.example/river.png');
  });

  test('gives way to a card where it is an SVG, which no network shows', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path fill="#f80" d="M0 0h40v40H0z"/></svg>';
    const { url } = await built({ [POST]: post('image: own.svg\n'), 'assets/img/own.svg': svg });
    assert.match(url ?? '', /\/river-[\da-f]{8}-1200\.(?:jpg|png)$/);
  });
});

test('a drawing with letters is left out of the card, since they would look otherwise on another machine', async () => {
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><path d="M0 0h40v40H0z"/>${text}</svg>`;
  const cardOf = async (cover: string) => {
    const { file = '' } = await built({ [POST]: post('img: cover.svg\n'), 'assets/img/cover.svg': cover });
    return readFileSync(file);
  };
  const [without, withLetters, none] = [await cardOf(svg('')), await cardOf(svg('<text>A</text>')), await built({})];
  assert.notDeepEqual(without, withLetters);
  assert.deepEqual(withLetters, readFileSync(none.file ?? ''));
});

suite('the cache', () => {
  test('gives a second build every card, and none is drawn again', async () => {
    const { root, url } = await built({});
    const before = fingerprint(join(root, '.cache/cards'));
    assert.equal(Object.keys(before).length, 1);
    assert.equal((await shared(root)).url, url);
    assert.deepEqual(fingerprint(join(root, '.cache/cards')), before);
  });

  test('is left for a new card where the title changes', async () => {
    const { root, url } = await built({});
    writeFiles(root, { [POST]: '---\ntitle: The lake\n---\nText.\n' });
    assert.notEqual((await shared(root)).url, url);
  });

  test('mends a card that was cut short', async () => {
    const { root, file = '' } = await built({});
    const whole = readFileSync(file);
    const [name = ''] = listFiles(join(root, '.cache/cards'));
    writeFileSync(join(root, '.cache/cards', name), whole.subarray(0, 100));
    assert.deepEqual(readFileSync((await shared(root)).file ?? ''), whole);
  });

  test('matters to no byte of a card', async () => {
    const [one, other] = await Promise.all([built({}), built({})]);
    assert.equal(one.url, other.url);
    assert.deepEqual(readFileSync(one.file ?? ''), readFileSync(other.file ?? ''));
  });
});

suite('cards are drawn', () => {
  const jekyll = (settings: string): Files => ({
    '_config.yml': CONFIG + settings,
    [JEKYLL_POST]: post(),
    Gemfile: '',
    '_layouts/x.html': '',
  });
  const buildJekyll = async (settings: string) => (await shared(makeFolder(jekyll(settings)))).url;

  test('in a Jekyll folder only when its author asks for them', async () => {
    assert.equal(await buildJekyll(''), undefined);
    assert.match((await buildJekyll('fieldbook: { cards: true }\n')) ?? '', /-1200\.png$/);
  });

  test('not when the author does not want them, nor where pictures are published as they are', async () => {
    assert.equal((await built({ '_config.yml': `${CONFIG}fieldbook: { cards: false }\n` })).url, undefined);
    assert.equal((await built({}, '--images', 'copy')).url, undefined);
  });
});

suite('a title that the font cannot set', () => {
  const cardNotes = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === 'share-card');

  test('gets no card rather than boxes, and one note says so for all posts', async () => {
    const { code, findings } = await findingsOf({
      [POST]: '---\ntitle: 河川\n---\nText.\n',
      'posts/2026-11-19-party.md': '---\ntitle: Party 🎉\n---\nText.\n',
    });
    assert.equal(code, 0);
    const [note, ...others] = cardNotes(findings);
    assert.deepEqual(others, []);
    assert.equal(note?.severity, 'note');
    assert.equal(
      note?.message,
      'no share card is drawn for this title: the font of cards lacks "河" (U+6CB3); 1 more post has none either',
    );
    assert.match(note?.hint ?? '', /cards: \{ font: /);
    assert.deepEqual([note?.file, note?.line], [POST, 2]);
  });

  test('is remembered as such by the cache', async () => {
    const files = { [POST]: '---\ntitle: 河川\n---\nText.\n' };
    const { root, url } = await built(files);
    assert.equal(url, undefined);
    const again = await build(root, '--format', 'json');
    assert.equal(cardNotes(JSON.parse(again.out)).length, 1);
  });

  test('is one from right to left too', async () => {
    const { findings } = await findingsOf({ [POST]: '---\ntitle: נהר\n---\nText.\n' });
    assert.equal(
      cardNotes(findings)[0]?.message,
      'no share card is drawn for this title: it is written from right to left',
    );
  });

  test('is none in Greek, Cyrillic or with accents made of several characters', async () => {
    const title = 'Ποταμός Река Řeka Sông cái a\u0301';
    assert.deepEqual((await findingsOf({ [POST]: `---\ntitle: ${title}\n---\nText.\n` })).findings, []);
  });
});

suite("the author's own font", () => {
  const withFont = `${CONFIG}fieldbook:\n  cards:\n    font: assets/card.woff\n`;
  const { resolve } = createRequire(import.meta.url);
  const font = readFileSync(resolve('@fontsource/inter/files/inter-latin-900-italic.woff'));

  test('sets the cards in place of ours', async () => {
    const [own, ours] = [await built({ '_config.yml': withFont, 'assets/card.woff': font }), await built({})];
    assert.match(own.url ?? '', /-1200\.png$/);
    assert.notEqual(own.url, ours.url);
  });

  test('stops the build where it is not there or no font, at its line', async () => {
    for (const [files, message] of [
      [{}, 'no file assets/card.woff'],
      [{ 'assets/card.woff': font.subarray(0, 3000) }, 'assets/card.woff is no font that cards can be set in'],
      [{ 'assets/card.woff': 'wOF2 and more' }, 'assets/card.woff is no font that cards can be set in'],
    ] as const) {
      const { code, findings } = await findingsOf({ ...files, '_config.yml': withFont });
      assert.equal(code, 1);
      assert.deepEqual(
        findings.map((finding) => [finding.rule, finding.message, finding.file, finding.line]),
        [['card-font', message, '_config.yml', 6]],
      );
    }
  });
});
