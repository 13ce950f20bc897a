import { createHash } from 'node:crypto';
import { bundle, type TokenOrValue } from 'lightningcss';
import { COLUMNS, type Length } from '../images/columns.ts';

/** The finished stylesheet and where it goes. */
export interface Stylesheet {
  /** Path within the site; changes with the content, so hosts may keep it for ever. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Browsers whose `light-dark()` and nesting need no rewriting: Chrome 123, Firefox 120, Safari 17.5, as major << 16. */
const TARGETS = { chrome: 123 << 16, firefox: 120 << 16, safari: (17 << 16) | (5 << 8) };

/** `env(--column)` and the like as the lengths that they stand for. */
const LENGTHS = Object.fromEntries(Object.entries(COLUMNS).map(([name, length]) => [name, () => tokenOf(length)]));

/** Bundles and minifies a style sheet with all it imports. Throws lightningcss's error, which names file and line, for bad CSS. */
export function makeStylesheet(file: string, name: string): Stylesheet {
  const { code } = bundle({
    filename: file,
    minify: true,
    targets: TARGETS,
    visitor: { EnvironmentVariable: LENGTHS },
  });
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return { path: `/assets/styles/${name}-${hash}.css`, bytes: code };
}

function tokenOf({ value, unit }: Length): TokenOrValue {
  if (unit === '%') return { type: 'token', value: { type: 'percentage', value: value / 100 } };
  return { type: 'length', value: { unit, value } };
}
