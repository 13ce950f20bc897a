import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replaceUrls } from '../../src/markdown/css-urls.ts';

test('each address in CSS is handed over with its place, and what is around it stays', () => {
  const cases: [css: string, addresses: string[], replaced: string][] = [
    ['a { background: url(x.png) }', ['x.png'], 'a { background: url(#) }'],
    ['url( "a b.png" ), URL(\'c.png\')', ['a b.png', 'c.png'], 'url( "#" ), URL(\'#\')'],
    ['url(&quot;x.png&quot;) url(&#39;y.png&#39;)', ['x.png', 'y.png'], 'url(&quot;#&quot;) url(&#39;#&#39;)'],
    ['url("a(1).png")', ['a(1).png'], 'url("#")'],
    ['/* url(x.png) */ url() a-url(y.png)', ['y.png'], '/* url(x.png) */ url() a-url(#)'],
  ];
  for (const [css, addresses, replaced] of cases) {
    const found: string[] = [];
    const print = (address: string, offset: number) => {
      assert.ok(css.slice(offset).startsWith(address));
      found.push(address);
      return '#';
    };
    assert.equal(replaceUrls(css, print), replaced);
    assert.deepEqual(found, addresses);
  }
});

test('escapes of CSS are resolved', () => {
  const found: string[] = [];
  replaceUrls('url("a\\20 b.png") url("\\(c\\).png")', (address) => {
    found.push(address);
    return undefined;
  });
  assert.deepEqual(found, ['a b.png', '(c).png']);
});

test('an address for which nothing is said stays', () => {
  assert.equal(
    replaceUrls('url(a.woff2), url(b.png)', (url) => (url === 'b.png' ? 'c' : undefined)),
    'url(a.woff2), url(c)',
  );
});
