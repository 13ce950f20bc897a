import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isComplete } from '../../src/compare/compare.ts';
import type { PageFinding } from '../../src/compare/model.ts';
import { compareFiles, LIST, oldPage, ourPage, redirectPage } from './sites.ts';

const TEXT = '<p>We walked upstream along the river until the old bridge came in sight at noon.</p>';
const OTHER = '<p>Nothing of this was ever said before in any text, old or new, by anyone.</p>';

/** What matters of findings: status, lost or not, where to and how. */
function brief({ address, status, isLost, movedTo, movedBy }: PageFinding): string {
  return [address, status, ...(isLost ? ['lost'] : []), ...(movedTo ? [`to ${movedTo} by ${movedBy}`] : [])].join(' ');
}

suite('what became of a page', () => {
  const cases: [name: string, old: Record<string, string>, ours: Record<string, string>, expected: string[]][] = [
    [
      'a page at its address with its text is the same',
      { 'x.html': oldPage(TEXT) },
      { 'x.html': ourPage(TEXT) },
      ['/x.html same'],
    ],
    ['identical files are the same', { 'x.html': '<p>a' }, { 'x.html': '<p>a' }, ['/x.html same']],
    [
      'a page without a counterpart is lost',
      { 'x.html': oldPage(TEXT) },
      { 'y.html': ourPage(OTHER, { title: 'Y' }) },
      ['/x.html missing lost'],
    ],
    [
      'a new page with the same title is where it moved, and without a redirect it is lost',
      { 'x.html': oldPage(TEXT) },
      { 'x/index.html': ourPage(OTHER) },
      ['/x.html moved lost to /x/ by title'],
    ],
    [
      'a page with the same first words is where it moved',
      { '2020/x/index.html': oldPage(TEXT) },
      { 'x/index.html': ourPage(TEXT, { title: 'Another' }) },
      ['/2020/x/ moved lost to /x/ by text'],
    ],
    [
      'a title that two new pages have says nothing',
      { 'x.html': oldPage('<p>a</p>') },
      { 'a.html': ourPage('<p>b</p>'), 'b.html': ourPage('<p>c</p>') },
      ['/x.html missing lost'],
    ],
    [
      'a redirect of ours keeps an address',
      { 'x.html': oldPage(TEXT) },
      { 'x.html': redirectPage('/blog/y/'), 'y/index.html': ourPage(TEXT) },
      ['/x.html moved to /y/ by redirect'],
    ],
    [
      'a redirect elsewhere keeps an address',
      { 'x.html': oldPage(TEXT) },
      { 'x.html': redirectPage('https://elsewhere.example/y') },
      ['/x.html moved to https://elsewhere.example/y by redirect'],
    ],
    [
      'a redirect to nothing loses it',
      { 'x.html': oldPage(TEXT) },
      { 'x.html': redirectPage('/blog/y/') },
      ['/x.html moved lost to /y/ by redirect'],
    ],
    [
      'an old redirect that we have too is the same',
      { 'x.html': redirectPage('https://example.org/blog/y/'), 'y/index.html': oldPage(TEXT) },
      { 'x.html': redirectPage('/blog/y/'), 'y/index.html': ourPage(TEXT) },
      ['/x.html same to /y/ by redirect', '/y/ same'],
    ],
    ['an old redirect that we lack is lost', { 'x.html': redirectPage('/blog/y/') }, {}, ['/x.html missing lost']],
    ['of a list only the address counts', { 'index.html': oldPage(TEXT) }, { 'index.html': LIST }, ['/ unread']],
  ];
  for (const [name, old, ours, expected] of cases) {
    test(name, () => {
      const { pages } = compareFiles(old, ours);
      assert.deepEqual(pages.map(brief), expected);
      assert.equal(isComplete({ pages }), !expected.some((text) => / lost/.test(text)));
    });
  }

  test('a redirect that leads elsewhere than it did is told', () => {
    const { pages } = compareFiles(
      { 'x.html': redirectPage('/blog/y/') },
      { 'x.html': redirectPage('/blog/z/'), 'z/index.html': ourPage(TEXT) },
    );
    assert.deepEqual(pages[0]?.facts, [{ what: 'redirect', old: '/y/', ours: '/z/' }]);
  });

  test('a moved page is compared, too', () => {
    const { pages } = compareFiles(
      { 'x.html': oldPage(TEXT) },
      { 'x/index.html': ourPage(TEXT.replace('noon', 'dusk')) },
    );
    assert.equal(pages[0]?.difference?.kind, 'text');
  });

  test('pages that only ours has are new; redirects are none', () => {
    const ours = {
      'x.html': ourPage(TEXT),
      'new/index.html': ourPage(OTHER),
      'old.html': redirectPage('/blog/x.html'),
    };
    assert.deepEqual(compareFiles({ 'x.html': oldPage(TEXT) }, ours).newPages, ['/new/']);
  });
});

suite('addresses as hosts serve them', () => {
  const linkTo = (href: string) => oldPage(`<p><a href="${href}">x</a></p>`);
  const lost = (old: Record<string, string>, ours: Record<string, string>) =>
    compareFiles(old, ours).pages.flatMap(({ address, isLost }) => (isLost ? address : []));

  test('x.html that was linked as /x is kept by x/index.html', () => {
    const old = { 'x.html': oldPage(TEXT), 'index.html': linkTo('/blog/x') };
    assert.deepEqual(lost(old, { 'x/index.html': ourPage(TEXT), 'index.html': LIST }), []);
  });

  test('x.html that was linked as /x.html is not', () => {
    const old = { 'x.html': oldPage(TEXT), 'index.html': linkTo('/blog/x.html') };
    assert.deepEqual(lost(old, { 'x/index.html': ourPage(TEXT), 'index.html': LIST }), ['/x.html']);
  });

  test('/x/ is not kept by x.html', () => {
    assert.deepEqual(lost({ 'x/index.html': oldPage(TEXT) }, { 'x.html': ourPage(TEXT) }), ['/x/']);
  });

  test('names beyond ASCII are the same name however links write them', () => {
    const old = { 'f\u00fc.html': oldPage(TEXT), 'index.html': linkTo('/blog/f%C3%BC') };
    assert.deepEqual(lost(old, { 'f\u00fc/index.html': ourPage(TEXT), 'index.html': LIST }), []);
  });
});
