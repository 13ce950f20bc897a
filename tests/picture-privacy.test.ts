import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { listFiles, makeFolder } from './helpers/folder.ts';
import { photo } from './helpers/pictures.ts';
import { build } from './helpers/small-site.ts';

const EXIF = { IFD0: { Artist: 'Ada' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };

test('no published picture says where, by whom and with what it was taken, used or not', async () => {
  const taken = await photo({ width: 900, height: 600 }).jpeg().withExif(EXIF).toBuffer();
  assert.ok(taken.includes('Ada'));
  const root = makeFolder({
    '_config.yml': 'title: Album\nurl: https://example.org\n',
    'posts/2026-01-02-taken.md': '---\ntitle: Taken\n---\n![Hills](assets/img/used.jpg)\n',
    'assets/img/used.jpg': taken,
    'assets/img/linked-from-elsewhere.jpg': taken,
  });
  assert.equal((await build(root)).code, 0);
  const out = join(root, '_site/assets');
  const files = listFiles(out).filter((path) => /\.(?:jpg|avif|webp|png)$/.test(path));
  assert.ok(files.includes('img/linked-from-elsewhere.jpg') && files.length > 4);
  for (const file of files) {
    const { exif, xmp, iptc } = await sharp(join(out, file)).metadata();
    assert.deepEqual([exif, xmp, iptc], [undefined, undefined, undefined], file);
  }
});
