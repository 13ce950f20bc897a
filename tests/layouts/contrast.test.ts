import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { luminanceOf } from '../helpers/contrast.ts';

const CSS_DIR = new URL('../../assets/css/', import.meta.url);
const SCHEMES = ['light', 'dark'] as const;

/** WCAG 1.4.6: contrast of text for level AAA, which we ask of large text too. */
const TEXT_CONTRAST = 7;
/** WCAG 1.4.11: contrast of what is not text but must be seen, such as a focus ring. */
const MARK_CONTRAST = 3;

/** Every ground, and all that is written on it. */
const TEXT_ON: Readonly<Record<string, readonly string[]>> = {
  paper: ['ink', 'soft', 'link'],
  raised: [
    ...['ink', 'soft', 'link', 'on-highlight'],
    ...['code-comment', 'code-keyword', 'code-string', 'code-number', 'code-name', 'code-meta'],
  ],
  highlight: ['on-highlight', 'link'],
  badge: ['on-badge'],
  missing: ['on-missing'],
  added: ['on-added'],
  removed: ['on-removed'],
};

/** Every ground, and the lines and signs on it that carry meaning. */
const MARKS_ON: Readonly<Record<string, readonly string[]>> = {
  paper: ['signal', 'border'],
  raised: ['signal', 'border'],
};

/** Colours that only please the eye. */
const DECORATION = ['rule', 'margin-line', 'picture', 'picture-dark', 'picture-edge'];

const tokens = readFileSync(new URL('tokens.css', CSS_DIR), 'utf8');
const [plainTokens = '', ...highContrastTokens] = tokens.split('@media (prefers-contrast: more)');
const plain = readColours(plainTokens);
const highContrast = new Map([...plain, ...readColours(highContrastTokens.join())]);

for (const [setting, colours] of Object.entries({ plain, 'high contrast': highContrast })) {
  for (const scheme of SCHEMES) {
    test(`all text has a contrast of 7:1 or more in ${setting} ${scheme} colours`, () => {
      assert.deepEqual(tooFaint({ colours, scheme, pairs: TEXT_ON, least: TEXT_CONTRAST }), []);
    });

    test(`focus rings and signs have a contrast of 3:1 or more in ${setting} ${scheme} colours`, () => {
      assert.deepEqual(tooFaint({ colours, scheme, pairs: MARKS_ON, least: MARK_CONTRAST }), []);
    });
  }
}

test('high contrast never lowers a contrast', () => {
  for (const scheme of SCHEMES) {
    for (const text of TEXT_ON.paper ?? []) {
      const before = contrast(colourOf(plain, text)[scheme], colourOf(plain, 'paper')[scheme]);
      const after = contrast(colourOf(highContrast, text)[scheme], colourOf(highContrast, 'paper')[scheme]);
      assert.ok(after >= before, `${text} in ${scheme}: ${before} became ${after}`);
    }
  }
});

test('every colour of tokens.css is checked here or named as decoration', () => {
  const named = [...Object.entries(TEXT_ON).flat(2), ...Object.entries(MARKS_ON).flat(2), ...DECORATION];
  assert.deepEqual([...plain.keys()].sort(), [...new Set(named)].sort());
});

test('no colour is written anywhere else, but for the black and white of print', () => {
  const files = readdirSync(CSS_DIR).filter((name) => name !== 'print.css');
  assert.ok(files.includes('tokens.css') && files.includes('main.css'));
  for (const name of files) {
    const css = readFileSync(new URL(name, CSS_DIR), 'utf8')
      .replaceAll(/\/\*.*?\*\//gs, '')
      .replaceAll(/--[\w-]+:\s*light-dark\(.*\);/g, '');
    assert.doesNotMatch(css, /#[\da-f]{3,8}\b(?![^{};]*\{)/i, name);
    assert.doesNotMatch(css, /\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)a?\(/i, name);
  }
});

interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** The `light-dark(…)` custom properties of a style sheet, by name without `--`. */
function readColours(css: string): Map<string, Colour> {
  const colours = css.matchAll(/--([\w-]+):\s*light-dark\((#[\da-f]{6,8}),\s*(#[\da-f]{6,8})\)\s*;/g);
  return new Map([...colours].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

function colourOf(colours: ReadonlyMap<string, Colour>, name: string): Colour {
  const colour = colours.get(name);
  assert.ok(colour, `tokens.css must define --${name} as light-dark(#…, #…)`);
  return colour;
}

interface Check {
  readonly colours: ReadonlyMap<string, Colour>;
  readonly scheme: 'light' | 'dark';
  readonly pairs: Readonly<Record<string, readonly string[]>>;
  readonly least: number;
}

function tooFaint({ colours, scheme, pairs, least }: Check): string[] {
  return Object.entries(pairs).flatMap(([ground, names]) =>
    names.flatMap((name) => {
      const ratio = contrast(colourOf(colours, name)[scheme], colourOf(colours, ground)[scheme]);
      return ratio >= least ? [] : [`${name} on ${ground}: ${ratio.toFixed(2)}`];
    }),
  );
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  return luminanceOf([1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)));
}
