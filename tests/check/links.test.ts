import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkFindings, checkPlaces, post, postFile } from '../helpers/checked.ts';
import { CONFIG } from '../helpers/small-site.ts';

const LINKS = postFile('links');
const OTHERS = {
  'about.md': '---\ntitle: About\n---\n## Who we are\n\nText. <a name="us"></a>\n',
  'assets/data.csv': 'a,b\n',
  'assets/two words.txt': 'x',
};

async function placesIn(body: string, config = CONFIG): Promise<string[] | undefined> {
  return (await checkPlaces({ ...OTHERS, '_config.yml': config, [LINKS]: post(body) }))[LINKS];
}

test('links to pages, lists, feeds, files and places that are there are good', async () => {
  const links = [
    ...[
      '/good/',
      '/good',
      '../good/',
      '/about.html',
      '/about.html#who-we-are',
      '/about.html#us',
      '/about',
      '../about.md',
    ],
    ...[
      './2026-11-20-good.md',
      '../about.md#who-we-are',
      '/assets/data.csv',
      '../assets/data.csv?x=1',
      '/',
      '#',
      '#top',
    ],
    ...['/archive/', '/feed.xml', '/sitemap.xml', '#own', '/assets/two%20words.txt', '/404.html', '#:~:text=own'],
    ...['https://example.org/nope/', '//example.com/x', 'mailto:a@example.org', 'tel:+391234', 'data:,x'],
  ];
  const markdown = links.map((href) => `[x](${href})`).join('\n');
  const html = links.map((href) => `<a href="${href}">x</a>`).join(' ');
  assert.deepEqual(await placesIn(`## Own\n\n${markdown}\n\n${html.replace(/"[^"]*\.md[^"]*"/g, '"/"')}`), []);
});

test('links that lead nowhere are told where their address stands', async () => {
  const body = [
    '[x](/nope/) and [y](/nope/)',
    '',
    '- [x](nope.html "title")',
    '',
    '[x][ref]',
    '',
    '<a class="x" href="/nope/">x</a> [x]()',
    '',
    '| [x](/good/) | [y](/Good/) |',
    '',
    '[ref]: /nopenope/',
  ].join('\n');
  assert.deepEqual(await placesIn(body), [
    ...['4:5 link-dead', '4:21 link-dead', '6:7 link-dead', '10:20 link-dead', '10:38 link-dead'],
    ...['12:21 link-dead', '14:8 link-dead'],
  ]);
});

test('fragments that no element has are told', async () => {
  assert.deepEqual(await placesIn('## Own\n\n[x](#onw) [x](/about.html#nobody) [x](../about.md#nobody)'), [
    ...['6:5 link-fragment', '6:15 link-fragment', '6:39 link-fragment'],
  ]);
});

test('a Markdown file that is not there is told once', async () => {
  assert.deepEqual(await placesIn('[x](nope.md)'), ['4:1 link-missing']);
  assert.deepEqual(await placesIn('[x](nope.md)', `${CONFIG}relative_links: { enabled: false }\n`), ['4:5 link-dead']);
});

test('with a base path, links must have it; what else the host has is not ours', async () => {
  const config = `${CONFIG}baseurl: /blog\n`;
  const body =
    '[x](/blog/good/) [x](../good/) [x]({{ "/good/" | relative_url }}) [x](/elsewhere/)\n\n[x](/good/) [x](/blog/nope/)';
  assert.deepEqual(await placesIn(body, config), ['6:5 link-dead', '6:17 link-dead']);
});

suite('hints', () => {
  const hintOf = async (href: string) =>
    (await checkFindings({ ...OTHERS, [LINKS]: post(`## Own\n\n[x](${href})`) })).find(({ file }) => file === LINKS)
      ?.hint;

  test('name what is probably meant', async () => {
    assert.equal(await hintOf('/godo/'), 'did you mean /good/?');
    assert.equal(
      await hintOf('/about.html#who-are-we'),
      'ids of headings are their words in lower case, joined by hyphens',
    );
    assert.equal(await hintOf('/about.html#who-we-aer'), 'did you mean #who-we-are?');
    assert.equal(await hintOf('www.example.com/x'), 'begin the address of another site with https://');
    assert.equal(await hintOf('me@example.com'), 'write mailto:me@example.com');
  });
});

test('links are looked at only once the site builds', async () => {
  const files = { [LINKS]: post('[x](/nope/)'), [postFile('bad')]: post('x', 'date: never') };
  assert.deepEqual(await checkPlaces(files), { [LINKS]: [], [postFile('bad')]: ['2:1 date'] });
});

test('pages written in HTML and links that Liquid makes', async () => {
  const config = {
    '_config.yml': CONFIG,
    '_posts/2026-11-20-a.md': post('[x]({% post_url 2026-11-21-b %}#nope)'),
    '_posts/2026-11-21-b.md': post('x'),
  };
  const places = await checkPlaces({
    ...config,
    'page.html': '---\ntitle: Page\n---\n<p>\n<a href="/nope/">x</a></p>\n',
  });
  assert.deepEqual(places['page.html'], ['5:10 link-dead']);
  assert.deepEqual(places['_posts/2026-11-20-a.md'], ['4:1 link-fragment']);
});

test('what an include prints is not the text of who includes it', async () => {
  const places = await checkPlaces({
    '_includes/part.md': '## A\n\n## B\n\n[x](/nope/)\n',
    [LINKS]: post('{% include part.md %}\n\n[y](/nope/)'),
  });
  assert.deepEqual(places[LINKS], ['6:5 link-dead']);
});
