import sharp from 'sharp';
import { makeFolder } from './folder.ts';
import { animatedGif, diagramPng, photoJpeg } from './pictures.ts';

/** Boxes of one ink on nothing. */
export function inkSvg(ink: string): string {
  const boxes = [20, 180, 340].map((x) => `<rect x="${x}" y="40" width="120" height="80"/>`).join('');
  const group = `<g fill="none" stroke="${ink}" stroke-width="8">${boxes}<path d="M140 80h40M300 80h40"/></g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="160">${group}</svg>`;
}

const TEXT = `---
title: Pictures
---
![Hills](assets/img/hills.jpg)

![Boxes on white](assets/img/white.png "Boxes, joined")

![Dark ink](assets/img/dark.png)

![Light ink](assets/img/light.png)

![Vectors](assets/img/dark.svg)

[![A link](assets/img/white.png)](https://example.org/)

![Small](assets/img/small.png)

![](assets/img/hills.jpg)

![A cast](assets/img/cast.gif)
`;

/** A site folder with a post, `/pictures/`, of one picture of each kind. */
export async function makePictureSite(): Promise<string> {
  const ink = (colour: string) =>
    sharp(Buffer.from(inkSvg(colour)), { density: 216 })
      .png()
      .toBuffer();
  return makeFolder({
    '_config.yml': 'title: Album\nurl: https://example.org\npermalink: /:title/\n',
    'posts/2026-01-02-pictures.md': TEXT,
    'assets/img/hills.jpg': await photoJpeg({ width: 2000, height: 1200 }),
    'assets/img/white.png': await diagramPng({ width: 1200, height: 500 }),
    'assets/img/dark.png': await ink('#1a2b22'),
    'assets/img/light.png': await ink('#fdfdfd'),
    'assets/img/dark.svg': inkSvg('#1a2b22'),
    'assets/img/small.png': await diagramPng({ width: 200, height: 100 }),
    'assets/img/cast.gif': await animatedGif({ width: 320, height: 160 }),
  });
}
