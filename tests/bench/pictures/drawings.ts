import { sharp } from '../../../src/images/codec.ts';
import { randomFrom } from '../corpus.ts';

const WORDS = 'gateway sensor broker cache ledger queue worker store reader signal relay device'.split(' ');

/** Pixels across. */
const WIDTHS = [1200, 1280, 1440, 1600, 1920, 2000];

/** One of a row of drawings: boxes with arrows, a chart, a window with text, a poster with shades, each in many sizes. */
export function drawingPng(index: number): Promise<Buffer> {
  const random = randomFrom(0xd1a6 + index * 7919);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const width = pick(WIDTHS);
  const height = Math.round(width * (0.45 + random() * 0.4));
  const draw = [drawBoxes, drawChart, drawWindow, drawPoster][index % 4] as Draw;
  const ground = index % 5 === 4 ? '' : '<rect width="100%" height="100%" fill="#fff"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif">${ground}${draw({ width, height, random, pick })}</svg>`;
  return sharp(Buffer.from(svg)).png({ palette: false }).toBuffer();
}

interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly random: () => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

type Draw = (canvas: Canvas) => string;

function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

function drawBoxes({ width, height, random, pick }: Canvas): string {
  const [columns, rows] = [3 + Math.floor(random() * 4), 2 + Math.floor(random() * 3)];
  const [wide, high] = [width / columns, height / rows];
  return times(columns * rows, (index) => {
    const [x, y] = [(index % columns) * wide, Math.floor(index / columns) * high];
    const hue = Math.floor(random() * 360);
    return `<rect x="${x + wide * 0.15}" y="${y + high * 0.25}" width="${wide * 0.6}" height="${high * 0.5}" rx="10"
      fill="hsl(${hue} 60% 88%)" stroke="hsl(${hue} 50% 40%)" stroke-width="2"/>
      <text x="${x + wide * 0.2}" y="${y + high * 0.5}" font-size="${Math.round(wide / 14)}" fill="#222">${pick(WORDS)} ${index}</text>
      <path d="M${x + wide * 0.75} ${y + high / 2}L${x + wide * 1.12} ${y + high * (0.3 + random() * 0.4)}" stroke="#555" stroke-width="2"/>`;
  });
}

function drawChart({ width, height, random, pick }: Canvas): string {
  const bars = 6 + Math.floor(random() * 14);
  const hue = Math.floor(random() * 360);
  const step = (width * 0.85) / bars;
  const grid = times(
    6,
    (line) =>
      `<path d="M${width * 0.1} ${(height * (line + 1)) / 8}H${width * 0.97}" stroke="#ddd"/><text x="8" y="${(height * (line + 1)) / 8}" font-size="16">${600 - line * 100}</text>`,
  );
  return (
    grid +
    times(bars, (bar) => {
      const tall = height * (0.1 + random() * 0.6);
      return `<rect x="${width * 0.11 + bar * step}" y="${height * 0.88 - tall}" width="${step * 0.7}" height="${tall}" fill="hsl(${hue} 55% ${45 + (bar % 3) * 10}%)"/>
      <text x="${width * 0.11 + bar * step}" y="${height * 0.94}" font-size="14">${pick(WORDS).slice(0, 6)}</text>`;
    })
  );
}

function drawWindow({ height, random, pick }: Canvas): string {
  const isDark = random() < 0.5;
  const [ground, ink] = isDark ? ['#1e1e2e', '#cdd6f4'] : ['#fafafa', '#24292f'];
  const lines = Math.floor(height / 26) - 3;
  const text = times(lines, (line) => {
    const words = Array.from({ length: 3 + Math.floor(random() * 9) }, () => pick(WORDS)).join(' ');
    const fill = pick([ink, ink, '#3584e4', '#e66100', '#26a269']);
    return `<text x="${230 + 20 * (line % 3)}" y="${90 + line * 26}" font-size="17" font-family="monospace" fill="${fill}">${words}</text>`;
  });
  const menu = times(
    Math.min(lines, 12),
    (line) => `<text x="20" y="${90 + line * 34}" font-size="15" fill="${ink}">${pick(WORDS)}</text>`,
  );
  return `<rect width="100%" height="100%" fill="${ground}"/><rect width="100%" height="48" fill="#8884"/>
    <rect width="200" height="100%" fill="#8882"/>${menu}${text}`;
}

function drawPoster({ width, height, random, pick }: Canvas): string {
  const shades = times(
    4,
    (index) => `<radialGradient id="g${index}"><stop stop-color="hsl(${Math.floor(random() * 360)} 70% 60%)"/>
    <stop offset="1" stop-color="hsl(${Math.floor(random() * 360)} 70% 40%)" stop-opacity="0"/></radialGradient>`,
  );
  const discs = times(
    8,
    (index) =>
      `<circle cx="${width * random()}" cy="${height * random()}" r="${height * (0.15 + random() * 0.35)}" fill="url(#g${index % 4})"/>`,
  );
  const title = `<text x="${width * 0.1}" y="${height * 0.5}" font-size="${Math.round(width / 14)}" font-weight="bold" fill="#111">${pick(WORDS)} ${pick(WORDS)}</text>`;
  return `<defs>${shades}</defs>${discs}${title}`;
}
