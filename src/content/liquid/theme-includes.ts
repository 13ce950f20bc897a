import type { Position, Report } from '../../report/diagnostic.ts';
import { isMapping } from '../mapping.ts';
import { embedHtml } from './embeds.ts';
import { escapeText } from './escape.ts';
import { printValue } from './print.ts';
import { Uses } from './uses.ts';
import type { World } from './world.ts';

/** The parameters of an include tag. */
export type IncludeValues = Readonly<Record<string, unknown>>;

/** An include that only a theme has. */
export interface ThemeInclude {
  readonly file: string;
  readonly values: IncludeValues;
  /** What the document's front matter holds under a key. */
  readonly dataOf: (key: string) => unknown;
  readonly at: Position;
}

/**
 * Stands in for the includes of a theme that is a gem or lies elsewhere: authors use them in posts. Those for pictures
 * and films are printed; the place of others stays empty, which one warning a name says.
 */
export class ThemeIncludes {
  readonly #world: Pick<World, 'config' | 'toHtml'>;
  readonly #missing = new Uses();

  constructor(world: Pick<World, 'config' | 'toHtml'>) {
    this.#world = world;
  }

  /** HTML in place of a file that the site does not have; undefined where no theme could have it. */
  print(include: ThemeInclude): string | undefined {
    const { theme, remote_theme: remote } = this.#world.config;
    if (typeof theme !== 'string' && typeof remote !== 'string') return undefined;
    const html = this.#known(include);
    if (html !== undefined) return html;
    const { file, at } = include;
    this.#missing.note(file, at);
    return `<span data-tag="include:${escapeText(file)}"></span>`;
  }

  /** One warning a name, with its count. */
  reportUses(report: Report): void {
    for (const { name, times, at } of this.#missing.list()) {
      const message = `_includes/${name}, which the theme may have, is included ${times}; its place stays empty`;
      report({ rule: 'liquid-theme-include', severity: 'warning', message, hint: HINT, at });
    }
  }

  #known({ file, values, dataOf }: ThemeInclude): string | undefined {
    const text = (key: string) => printValue(values[key]);
    const site = /^embed\/([a-z]+)\.html$/.exec(file)?.[1] ?? (file === 'video' ? text('provider') : undefined);
    if (site !== undefined) return embedHtml(site, [text('id')]);
    if (file === 'figure' && values.image_path) {
      const picture = { path: text('image_path'), alt: text('alt'), url: '' };
      return this.#figure([picture], text('class'), text('caption'));
    }
    if (file !== 'gallery') return undefined;
    const pictures = dataOf(text('id') || 'gallery');
    if (!Array.isArray(pictures)) return undefined;
    return this.#figure(pictures.filter(isMapping).map(galleryPicture), text('class'), text('caption'));
  }

  #figure(pictures: readonly ThemePicture[], classes: string, caption: string): string {
    const html =
      this.#world
        .toHtml?.(caption)
        .replace(/<\/?p>/g, '')
        .trim() ?? escapeText(caption);
    const label = caption === '' ? '' : `<figcaption>${html}</figcaption>`;
    const attribute = classes === '' ? '' : ` class="${escapeText(classes)}"`;
    return `<figure${attribute}>${pictures.map(pictureHtml).join('')}${label}</figure>\n`;
  }
}

const HINT = 'copy the file from the theme to _includes, or take the tag out';

interface ThemePicture {
  readonly path: string;
  readonly alt: string;
  /** Where it leads; empty for nowhere. */
  readonly url: string;
}

function galleryPicture({ image_path: path, alt, url }: Readonly<Record<string, unknown>>): ThemePicture {
  return { path: printValue(path ?? url), alt: printValue(alt), url: printValue(url) };
}

function pictureHtml({ path, alt, url }: ThemePicture): string {
  const image = `<img src="${escapeText(path)}" alt="${escapeText(alt)}">`;
  return url === '' ? image : `<a href="${escapeText(url)}">${image}</a>`;
}
