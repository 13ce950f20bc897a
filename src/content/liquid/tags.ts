import { posix } from 'node:path';
import { type Context, type Emitter, type Liquid, Tag, type TagToken, type TopLevelToken } from 'liquidjs';
import { highlighting, ifChanged, markupOf, type TagClass } from './block-tags.ts';
import { EMBED_NAMES, embedHtml } from './embeds.ts';
import { type IncludeOptions, type Inclusion, openInclusion, parseInclusion } from './include.ts';
import { linkUrl, postUrl } from './links.ts';
import { NestedForTag } from './loops.ts';
import { expression } from './markup.ts';
import { LiquidMistake } from './mistake.ts';
import type { TagPiece } from './pieces.ts';
import { printValue } from './print.ts';
import type { ThemeIncludes } from './theme-includes.ts';
import type { World } from './world.ts';

export interface TagServices {
  readonly world: World;
  /** Templates of a file that is included. */
  readonly parse: IncludeOptions['parse'];
  /** A text with outputs in it, printed. */
  readonly print: IncludeOptions['print'];
  readonly themeIncludes: ThemeIncludes;
}

/** Tags that Ruby Liquid 4 does not have, or that reach for files by rules other than Jekyll's. */
const FOREIGN_TAGS = ['layout', 'block', 'render', 'liquid'];

/** Gives the engine Jekyll's tags. */
export function registerTags(liquid: Liquid, services: TagServices): void {
  for (const name of FOREIGN_TAGS) delete liquid.tags[name];
  const { world, print } = services;
  const lookUp = (variable: string, context: Context): unknown => evaluate(variable, context, liquid);
  const words = (markup: string, context: Context) => wordsOf(markup, context, { print, lookUp });

  liquid.registerTag(
    'post_url',
    printing((markup) => postUrl(markup, world)),
  );
  liquid.registerTag(
    'link',
    printing((markup, context) => linkUrl(print(markup, context), world)),
  );
  for (const name of EMBED_NAMES) {
    liquid.registerTag(
      name,
      printing((markup, context) => embedOf(name, words(markup, context))),
    );
  }
  for (const name of ['include', 'include_cached']) {
    liquid.registerTag(
      name,
      including(services, lookUp, () => folderSetting(world, 'includes_dir', '_includes')),
    );
  }
  liquid.registerTag(
    'include_relative',
    including(services, lookUp, (file) => posix.dirname(file)),
  );
  liquid.registerTag('highlight', highlighting(world));
  liquid.registerTag('ifchanged', ifChanged());
  liquid.registerTag('for', NestedForTag);
}

function evaluate(variable: string, context: Context, liquid: Liquid): unknown {
  return liquid.evalValueSync(expression(variable).text, context);
}

function embedOf(name: string, words: readonly string[]): string {
  const html = embedHtml(name, words);
  if (html !== undefined) return html;
  throw new LiquidMistake(`expected an address or id, found ${JSON.stringify(words.join(' '))}`, {
    rule: 'liquid-embed',
  });
}

/** A folder that `_config.yml` may name. */
function folderSetting({ config }: World, key: string, standard: string): string {
  const folder = config[key];
  return typeof folder === 'string' ? folder : standard;
}

/** A tag's words: quotes taken off, a variable's value where there is one of that name. */
function wordsOf(
  markup: string,
  context: Context,
  { print, lookUp }: Pick<IncludeOptions, 'print' | 'lookUp'>,
): string[] {
  return (print(markup, context).match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => {
    if (/^["']/.test(word)) return word.slice(1, -1);
    const value = /^[A-Za-z_][\w.-]*$/.test(word) ? lookUp(word, context) : undefined;
    return value === undefined || value === null ? word : printValue(value);
  });
}

/** A tag that prints what a function of its markup gives. */
function printing(text: (markup: string, context: Context) => string): TagClass {
  return class extends Tag {
    render(context: Context, emitter: Emitter): void {
      emitter.write(text(markupOf(this.token), context));
    }
  };
}

function including(
  { world, parse, print, themeIncludes }: TagServices,
  lookUp: IncludeOptions['lookUp'],
  folderFor: (file: string) => string,
): TagClass {
  return class extends Tag {
    readonly #inclusion: Inclusion;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      this.#inclusion = parseInclusion(markupOf(token));
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
      const folder = folderFor(context.getRegister('file') as string);
      const { at, name } = this.token as unknown as TagPiece;
      const dataOf = (key: string) => lookUp(`page.${key}`, context);
      const standIn: IncludeOptions['standIn'] = (file, values) =>
        name === 'include_relative' ? undefined : themeIncludes.print({ file, values, dataOf, at });
      const options = { root: world.root, folder, parse, print, lookUp, standIn };
      const { templates, scope, depth, html } = openInclusion(this.#inclusion, context, options);
      if (html !== undefined) return emitter.write(html);
      context.setRegister('includeDepth', depth);
      if (scope) context.push(scope);
      try {
        const text = yield this.liquid.renderer.renderTemplates(templates, context);
        (context.memoryLimit as { use(count: number): void }).use(text.length);
        emitter.write(text);
      } finally {
        if (scope) context.pop();
        context.setRegister('includeDepth', depth - 1);
      }
    }
  };
}
