import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { PictureReference } from '../../src/content/picture-reference.ts';
import { type Resolution, resolvePicture } from '../../src/images/resolve.ts';
import { makeSite } from '../helpers/pictures.ts';

const FILES = [
  'assets/img/x.png',
  'assets/img/posts/20220724/edge_tpu.png',
  'assets/img/posts/20220724/Link IoT Edge.png',
  'assets/img/posts/logo.png',
  'assets/img/100%.png',
  'assets/img/C#.png',
  'assets/img/über.png'.normalize('NFD'),
  'assets/img/café.png'.normalize('NFC'),
  'posts/beside.png',
  'posts/2022/assets/img/x.png',
  'posts/2023/deep.png',
  'top.png',
];

function siteOf(test: TestContext): Promise<string> {
  return makeSite(test, Object.fromEntries(FILES.map((file) => [file, 'bytes'])));
}

function reference(
  src: string,
  { use = 'body', file = 'posts/a.md' }: Partial<PictureReference & { file: string }> = {},
) {
  return { src, use, at: { file, line: 1, column: 1 } } satisfies PictureReference;
}

/** The part of a resolution that a table can hold. */
function brief(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'file':
      return resolution.name.normalize('NFC');
    case 'missing':
      return `missing ${resolution.wanted}`;
    case 'outside':
      return `outside by ${resolution.by}`;
    case 'stale':
      return `stale ${resolution.wanted}`;
    default:
      return `${resolution.kind} ${resolution.url}`;
  }
}

test('a body reference points where the author means it to', async (t) => {
  const root = await siteOf(t);
  const cases: [src: string, expected: string, file?: string][] = [
    ['./assets/img/x.png', 'assets/img/x.png'],
    ['assets/img/x.png', 'assets/img/x.png'],
    ['/assets/img/x.png', 'assets/img/x.png'],
    ['  assets/img/x.png\n', 'assets/img/x.png'],
    ['assets\\img\\x.png', 'assets/img/x.png'],
    ['assets/img/x.png?raw=true#top', 'assets/img/x.png'],
    ['/blog/assets/img/x.png', 'assets/img/x.png'],
    ['/blogger/assets/img/x.png', 'missing blogger/assets/img/x.png'],
    ['assets/img/posts/20220724/Link%20IoT%20Edge.png', 'assets/img/posts/20220724/Link IoT Edge.png'],
    ['assets/img/posts/20220724/Link IoT Edge.png', 'assets/img/posts/20220724/Link IoT Edge.png'],
    ['assets/img/100%.png', 'assets/img/100%.png'],
    ['assets/img/100%25.png', 'assets/img/100%.png'],
    ['assets/img/C%23.png', 'assets/img/C#.png'],
    ['assets/img/über.png'.normalize('NFC'), 'assets/img/über.png'.normalize('NFC')],
    ['assets/img/café.png'.normalize('NFD'), 'assets/img/café.png'.normalize('NFC')],
    ['assets/img/caf%C3%A9.png', 'assets/img/café.png'.normalize('NFC')],
    ['beside.png', 'posts/beside.png'],
    ['./beside.png', 'posts/beside.png'],
    ['/beside.png', 'missing beside.png'],
    ['top.png', 'top.png'],
    ['../top.png', 'top.png'],
    ['../assets/img/x.png', 'assets/img/x.png'],
    ['assets/img/x.png', 'posts/2022/assets/img/x.png', 'posts/2022/x.md'],
    ['/assets/img/x.png', 'assets/img/x.png', 'posts/2022/x.md'],
    ['assets/img/x.png', 'assets/img/x.png', 'posts/2023/x.md'],
    ['deep.png', 'posts/2023/deep.png', 'posts/2023/x.md'],
    ['../../assets/img/x.png', 'assets/img/x.png', 'posts/2023/x.md'],
    ['../assets/img/x.png', 'assets/img/x.png', 'posts/2023/x.md'],
    ['https://example.org/x.png', 'remote https://example.org/x.png'],
    ['HTTP://example.org/x.png', 'remote HTTP://example.org/x.png'],
    ['//cdn.example.org/x.png', 'remote //cdn.example.org/x.png'],
    ['data:image/gif;base64,R0lGOD', 'data data:image/gif;base64,R0lGOD'],
    ['', 'missing '],
    ['   ', 'missing '],
    ['?x', 'missing '],
    ['assets/img/', 'missing assets/img/'],
    ['assets/img', 'missing assets/img'],
    ['assets/img/x.png/', 'missing assets/img/x.png/'],
    ['assets/img/x%00.png', 'missing assets/img/x%00.png'],
    ['file:///etc/passwd', 'missing file:/etc/passwd'],
    ['/etc/passwd', 'missing etc/passwd'],
    ['../../etc/x.png', 'outside by name'],
    ['%2e%2e/%2e%2e/etc/x.png', 'outside by name'],
    ['/../etc/x.png', 'outside by name'],
  ];
  for (const [src, expected, file] of cases) {
    const resolution = await resolvePicture(reference(src, file ? { file } : {}), { root, baseurl: '/blog' });
    assert.equal(brief(resolution), expected, `${src} in ${file ?? 'posts/a.md'}`);
  }
});

test('a cover is looked up below assets/img first, then as any reference', async (t) => {
  const root = await siteOf(t);
  const cases: [src: string, expected: string][] = [
    ['posts/logo.png', 'assets/img/posts/logo.png'],
    ['/posts/logo.png', 'assets/img/posts/logo.png'],
    ['x.png', 'assets/img/x.png'],
    ['assets/img/posts/logo.png', 'assets/img/posts/logo.png'],
    ['beside.png', 'posts/beside.png'],
    ['posts/nothing-like-it.png', 'missing assets/img/posts/nothing-like-it.png'],
    ['https://example.org/x.png', 'remote https://example.org/x.png'],
  ];
  for (const [src, expected] of cases) {
    assert.equal(brief(await resolvePicture(reference(src, { use: 'cover' }), { root, baseurl: '' })), expected, src);
  }
});

test('a missing picture brings the nearest name to mind', async (t) => {
  const root = await siteOf(t);
  const dir = 'assets/img/posts/20220724';
  const cases: [src: string, wanted: string, suggestion: string, difference: 'case' | 'letters'][] = [
    [`./${dir}/Edge_TPU.png`, `${dir}/Edge_TPU.png`, `${dir}/edge_tpu.png`, 'case'],
    ['Assets/IMG/X.png', 'Assets/IMG/X.png', 'assets/img/x.png', 'case'],
    [`${dir}/edge-tpu.png`, `${dir}/edge-tpu.png`, `${dir}/edge_tpu.png`, 'letters'],
    ['assets/imgs/post/x.png', 'assets/imgs/post/x.png', '', 'letters'],
    [
      `assets/imgs/post/20220724/edge_tpu.jpg`,
      'assets/imgs/post/20220724/edge_tpu.jpg',
      `${dir}/edge_tpu.png`,
      'letters',
    ],
    ['besides.png', 'posts/besides.png', 'posts/beside.png', 'letters'],
    ['/beside.png', 'beside.png', '', 'letters'],
    ['assets/img/quite-another.png', 'assets/img/quite-another.png', '', 'letters'],
  ];
  for (const [src, wanted, path, difference] of cases) {
    const found = await resolvePicture(reference(src), { root, baseurl: '' });
    assert.ok(found.kind === 'missing', src);
    assert.deepEqual([found.wanted, found.suggestion?.path ?? ''], [wanted, path]);
    assert.equal(found.suggestion?.isCaseOnly ?? false, difference === 'case', src);
  }
});

test('a symbolic link may point within the site but not out of it', async (t) => {
  const root = await siteOf(t);
  const other = await makeSite(t, { 'secret.png': 'bytes', 'dir/secret.png': 'bytes' });
  await symlink(join(root, 'top.png'), join(root, 'assets/img/inner.png'));
  await symlink(join(other, 'secret.png'), join(root, 'assets/img/outer.png'));
  await symlink(join(other, 'dir'), join(root, 'assets/dir'));
  await symlink(join(root, 'nowhere.png'), join(root, 'assets/img/dangling.png'));
  const at = (src: string) => resolvePicture(reference(src), { root, baseurl: '' }).then(brief);
  assert.equal(await at('assets/img/inner.png'), 'assets/img/inner.png');
  assert.equal(await at('assets/img/outer.png'), 'outside by link');
  assert.equal(await at('assets/dir/secret.png'), 'outside by link');
  assert.equal(await at('assets/img/dangling.png'), 'missing assets/img/dangling.png');
});

test('the site folder itself may be a symbolic link', async (t) => {
  const root = await siteOf(t);
  const other = await makeSite(t, {});
  await symlink(root, join(other, 'site'));
  const found = await resolvePicture(reference('top.png'), { root: join(other, 'site'), baseurl: '' });
  assert.equal(brief(found), 'top.png');
});

test('a folder named like a picture is not a picture', async (t) => {
  const root = await siteOf(t);
  await mkdir(join(root, 'posts/top.png'));
  await writeFile(join(root, 'posts/top.png/inner'), '');
  assert.equal(brief(await resolvePicture(reference('top.png'), { root, baseurl: '' })), 'top.png');
});
