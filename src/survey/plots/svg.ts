import { escapeHtml } from '../../markdown/escape.ts';
import { EM, FULL_WIDTH } from './plan.ts';

/** How far the groups around an element shift it, in em. */
interface Shift {
  readonly dx: number;
  readonly dy: number;
}

/**
 * The marks of a drawn plot as lean SVG: places across become percentages, all other lengths em, so that marks follow
 * the width while text keeps its size. Looks are left to classes, for the site's security policy allows no style in HTML.
 */
export function printMarks(drawn: Element): string {
  return printChildren(drawn, { dx: 0, dy: 0 });
}

function printChildren(element: Element, shift: Shift): string {
  return [...element.children].map((child) => PRINTERS[child.localName]?.(child, shift) ?? '').join('');
}

type Printer = (element: Element, shift: Shift) => string;

/** What the library draws with, of which it shifts text only; its own style sheet, for example, is left out. */
const PRINTERS: Readonly<Record<string, Printer>> = {
  g: printGroup,
  circle: printCircle,
  line: printLine,
  path: printPath,
  text: printText,
};

function printGroup(element: Element, { dx, dy }: Shift): string {
  const { x, y } = placeOf(element);
  const content = printChildren(element, { dx: dx + x / EM, dy: dy + y / EM });
  const anchor = element.getAttribute('text-anchor') ?? undefined;
  return tag('g', { class: element.getAttribute('class') ?? undefined, 'text-anchor': anchor }, content);
}

function printCircle(element: Element): string {
  const [cx, cy, r] = [numberOf(element, 'cx'), numberOf(element, 'cy'), numberOf(element, 'r')];
  return tag('circle', { cx: across(cx), cy: down(cy), r: down(r) }, titleOf(element));
}

function printLine(element: Element): string {
  const [x1, x2] = [numberOf(element, 'x1'), numberOf(element, 'x2')];
  const [y1, y2] = [numberOf(element, 'y1'), numberOf(element, 'y2')];
  return tag('line', { x1: across(x1), x2: across(x2), y1: down(y1), y2: down(y2) });
}

/** A path knows pixels only; an SVG of its own brings it to its place. */
function printPath(element: Element): string {
  const { x, y } = placeOf(element);
  const path = tag('path', { d: roundPath(element.getAttribute('d') ?? '') });
  return tag('svg', { x: across(x), y: down(y), overflow: 'visible' }, path + titleOf(element));
}

function printText(element: Element, { dx, dy }: Shift): string {
  const { x, y, angle } = placeOf(element);
  const lines = [...element.children].filter(({ localName }) => localName === 'tspan');
  const drop = emOf(element, 'y') + (lines[0] ? emOf(lines[0], 'y') : 0);
  const indent = em(dx);
  const left = angle === undefined && x !== 0 ? across(x) : '0';
  const [first = element, ...others] = lines;
  const content = textOf(first) + others.map((line) => printTextLine(line, left, indent)).join('');
  if (angle === undefined) return tag('text', { x: across(x), dx: indent, y: em(y / EM + dy), dy: em(drop) }, content);
  const turned = tag('text', { y: em(drop + dy), transform: `rotate(${angle})` }, content);
  return tag('svg', { x: across(x), y: down(y), overflow: 'visible' }, turned);
}

/** A line begins where the first one does: its place must be written even if it is zero. */
function printTextLine(line: Element, x: string, dx: string): string {
  return tag('tspan', { x, dx, dy: em(emOf(line, 'dy')) }, textOf(line));
}

function textOf(element: Element): string {
  return escapeHtml(element.textContent ?? '');
}

/** Places of `0%` and lengths of `0em` are left out, for zero is what SVG takes then. */
function tag(name: string, attributes: Readonly<Record<string, string | undefined>>, content = ''): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && !/^0(?:%|em)$/.test(value));
  const written = given.map(([key, value = '']) => ` ${key}="${escapeHtml(value)}"`).join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function titleOf(element: Element): string {
  const title = [...element.children].find(({ localName }) => localName === 'title');
  return title ? tag('title', {}, textOf(title)) : '';
}

/** From `translate(12,34) rotate(-90)`. */
function placeOf(element: Element): { x: number; y: number; angle?: string } {
  const transform = element.getAttribute('transform') ?? '';
  const [, x = 0, y = 0] = /translate\(([^,)]+),([^)]+)\)/.exec(transform) ?? [];
  const [, angle] = /rotate\(([^)]+)\)/.exec(transform) ?? [];
  return { x: Number(x), y: Number(y), ...(angle !== undefined && { angle }) };
}

function numberOf(element: Element, name: string): number {
  return Number(element.getAttribute(name) ?? 0);
}

function emOf(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? '0');
}

function across(x: number): string {
  return `${shortest(round((x / FULL_WIDTH) * 100))}%`;
}

function down(y: number): string {
  return em(y / EM);
}

function em(length: number): string {
  return `${shortest(Math.round(length * 100) / 100)}em`;
}

function shortest(value: number): string {
  return String(value).replace(/^(-?)0\./, '$1.');
}

function roundPath(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(round(Number(number))));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
