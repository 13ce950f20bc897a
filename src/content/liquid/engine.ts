import { Context, Liquid, type Template, toValueSync } from 'liquidjs';
import type { Page } from '../page.ts';
import { LineEmitter } from './emitter.ts';
import { registerFilters } from './filters.ts';
import { movedLines, type SourceLines } from './lines.ts';
import { RUBY_OPERATORS } from './operators.ts';
import { paginatorOf } from './paginator.ts';
import { type ParserOptions, RubyParser } from './parser.ts';
import { once, reportLimit } from './reports.ts';
import { registerTags } from './tags.ts';
import { Texts } from './texts.ts';
import { ThemeIncludes } from './theme-includes.ts';
import { UnknownTags } from './unknown.ts';
import { type SiteValues, siteValues } from './values.ts';
import type { World } from './world.ts';

/** Most of what one document may take: a loop without end would hold up the build for ever. */
const MAX_MILLISECONDS = 20_000;

/** Characters and list items that the filters, loops and outputs of one document may make. */
const MAX_MEMORY = 50_000_000;

/** Runs Liquid over documents of one site, one after the other. */
export interface Engine {
  render<D extends Page>(document: D): D & SourceLines;
  /** Takes a document in which there is no more Liquid to run: others now see its text as HTML. */
  finishDocument(document: Page): void;
  /** Reports what only the whole site tells: how often tags of plugins are used. */
  finish(): void;
}

/** An engine with Jekyll's tags, filters and variables. `hasPlugins`: unknown tags may be those of plugins. */
export function createEngine(world: World, options: { hasPlugins: boolean }): Engine {
  return new SiteEngine(world, options);
}

class SiteEngine implements Engine {
  readonly #liquid = new Liquid({
    operators: RUBY_OPERATORS,
    ownPropertyOnly: true,
    ...{ renderLimit: MAX_MILLISECONDS, memoryLimit: MAX_MEMORY, relativeReference: false },
    fs: NO_FILES,
  });
  readonly #world: World;
  readonly #report: World['report'];
  readonly #included = new Map<string, Template[]>();
  readonly #unknownTags: UnknownTags;
  readonly #themeIncludes: ThemeIncludes;
  readonly #texts: Texts;
  readonly #values: SiteValues;

  constructor(world: World, { hasPlugins }: { hasPlugins: boolean }) {
    this.#world = world;
    this.#report = once(world.report);
    this.#themeIncludes = new ThemeIncludes(world);
    registerFilters(this.#liquid, world);
    registerTags(this.#liquid, {
      world,
      parse: (file, text) => this.#parseIncluded(file, text),
      print: (text, context) => this.#printIn(text, context),
      themeIncludes: this.#themeIncludes,
    });
    this.#unknownTags = new UnknownTags({ known: Object.keys(this.#liquid.tags), hasPlugins });
    this.#texts = new Texts({
      toHtml: (markdown) => world.toHtml?.(markdown) ?? markdown,
      print: (text, document) => this.#printExcerpt(text, document),
    });
    this.#values = siteValues(world, this.#texts);
  }

  render<D extends Page>(document: D): D & SourceLines {
    const { file, body, bodyLine } = document;
    const emitter = new LineEmitter();
    this.#values.begin(document);
    try {
      const templates = this.#parser({ file, lineOffset: bodyLine - 1, isDocument: true }).parseText(body);
      toValueSync(this.#liquid.renderer.renderTemplates(templates, this.#contextOf(document), emitter));
    } catch (error) {
      reportLimit(error, { file, line: bodyLine }, this.#world.report);
    }
    return { ...document, body: emitter.buffer, ...movedLines(body, emitter) };
  }

  finishDocument(document: Page): void {
    this.#texts.finish(document);
  }

  finish(): void {
    this.#unknownTags.reportUses(this.#world.report);
    this.#themeIncludes.reportUses(this.#world.report);
  }

  #parser(options: Pick<ParserOptions, 'file' | 'lineOffset' | 'isDocument'>): RubyParser {
    return new RubyParser({
      ...options,
      ...{ liquid: this.#liquid, report: this.#report, unknownTags: this.#unknownTags },
    });
  }

  #parseIncluded(file: string, text: string): Template[] {
    const known = this.#included.get(file);
    if (known) return known;
    // First of all, as a file may include itself.
    const templates: Template[] = [];
    this.#included.set(file, templates);
    templates.push(...this.#parser({ file, lineOffset: 0, isDocument: false }).parseText(text));
    return templates;
  }

  #printIn(text: string, context: Context): string {
    if (!text.includes('{{') && !text.includes('{%')) return text;
    const file = context.getRegister('file') as string;
    const templates = this.#parser({ file, lineOffset: 0, isDocument: false }).parseText(text);
    return String(toValueSync(this.#liquid.renderer.renderTemplates(templates, context)));
  }

  #printExcerpt(text: string, document: Page): string {
    // An excerpt has no related posts.
    const end = this.#values.begin(undefined);
    try {
      const { file, bodyLine } = document;
      const templates = this.#parser({ file, lineOffset: bodyLine - 1, isDocument: false }).parseText(text);
      return String(toValueSync(this.#liquid.renderer.renderTemplates(templates, this.#contextOf(document))));
    } finally {
      end();
    }
  }

  #contextOf(document: Page): Context {
    const { site, valuesOf } = this.#values;
    const paginator = paginatorOf(document, this.#world, valuesOf);
    const scope = { site, page: valuesOf(document), jekyll: JEKYLL, ...(paginator && { paginator }) };
    const values = Object.assign(Object.create(null) as object, scope);
    const context = new Context(values, this.#liquid.options, { sync: true });
    context.setRegister('file', document.file);
    return context;
  }
}

const JEKYLL = { version: '4.4.1', environment: 'production' };

/** The library's own way to files is closed: `include` is ours. */
const NO_FILES = {
  exists: async () => false,
  existsSync: () => false,
  readFile: async () => '',
  readFileSync: () => '',
  resolve: (_folder: string, file: string) => file,
};
