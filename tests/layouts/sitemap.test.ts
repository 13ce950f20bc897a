import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printLayout } from '../../layouts/index.ts';
import { childrenNamed, parseXml } from './xml.ts';

test('the sitemap lists addresses, with the day of the last change where it is known', () => {
  const pages = [
    { url: 'https://example.org/?a=1&b=2', lastModified: '2026-11-20' },
    { url: 'https://example.org/about/' },
  ];
  const root = parseXml(printLayout.sitemap({ pages }));
  assert.equal(root.name, 'urlset');
  assert.equal(root.attributes.xmlns, 'http://www.sitemaps.org/schemas/sitemap/0.9');
  assert.deepEqual(
    childrenNamed(root, 'url').map(({ children }) => children.map(({ name, text }) => [name, text])),
    [
      [
        ['loc', 'https://example.org/?a=1&b=2'],
        ['lastmod', '2026-11-20'],
      ],
      [['loc', 'https://example.org/about/']],
    ],
  );
});

test('robots.txt lets everyone in and names the sitemap', () => {
  assert.equal(
    printLayout.robots({ sitemapUrl: 'https://example.org/sitemap.xml' }),
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n',
  );
});
