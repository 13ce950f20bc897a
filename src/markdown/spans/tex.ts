import { createRequire } from 'node:module';
import { escapeHtml } from '../escape.ts';

/**
 * Why Temml: it makes MathML alone, which browsers show without scripts, styles or fonts of ours, keeps the TeX in it,
 * and depends on nothing. Like the highlighter, it is loaded with the first formula.
 */
const require = createRequire(import.meta.url);
let renderToString: typeof import('temml')['default']['renderToString'] | undefined;

/** A formula as HTML; `error` says why it is shown as its TeX. */
export interface Formula {
  readonly html: string;
  readonly error?: string;
}

/** Lengths in ems beyond which a formula would cover the page around it. */
const MAX_SIZE: [number, number] = [40, 200];

/** Where a formula stands: in a line, on a line of its own in a text, or by itself. */
export type Place = 'line' | 'display' | 'block';

/** TeX as MathML, the TeX in its annotation; as code where it cannot be read. */
export function renderTex(tex: string, place: Place): Formula {
  renderToString ??= (require('temml') as typeof import('temml')['default']).renderToString;
  try {
    const isDisplay = place !== 'line';
    const html = renderToString(tex, { annotate: true, displayMode: isDisplay, throwOnError: true, maxSize: MAX_SIZE });
    const tag = place === 'block' ? 'div' : 'span';
    return { html: isDisplay ? `<${tag} class="fb-math" tabindex="0">${html}</${tag}>` : html };
  } catch (error) {
    const html = `<code class="language-tex">${escapeHtml(tex)}</code>`;
    return { html: place === 'block' ? `<p>${html}</p>` : html, error: (error as Error).message };
  }
}
