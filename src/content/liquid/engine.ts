import { Context, Liquid, type Template, toValueSync } from 'liquidjs';
import type { Diagnostic } from '../../report/diagnostic.ts';
import type { Page } from '../page.ts';
import { LineEmitter } from './emitter.ts';
import { registerFilters } from './filters.ts';
import type { SourceLines } from './lines.ts';
import { RUBY_OPERATORS } from './operators.ts';
import { paginatorOf } from './paginator.ts';
import { type ParserOptions, RubyParser } from './parser.ts';
import { registerTags } from './tags.ts';
import { Texts } from './texts.ts';
import { ThemeIncludes } from './theme-includes.ts';
import { UnknownTags } from './unknown.ts';
import { siteValues } from './values.ts';
import type { World } from './world.ts';

/** Most of what one document may take: a loop without end would hold up the build for ever. */
const MAX_MILLISECONDS = 20_000;

/** Characters and list items that the filters, loops and outputs of one document may make. */
const MAX_MEMORY = 50_000_000;

/** Runs Liquid over documents of one site, one after the other. */
export interface Engine {
  readonly render: <D extends Page>(document: D) => D & SourceLines;
  /** Takes a document in which there is no more Liquid to run: others now see its text as HTML. */
  readonly finishDocument: (document: Page) => void;
  /** Reports what only the whole site tells: how often tags of plugins are used. */
  readonly finish: () => void;
}

/** An engine with Jekyll's tags, filters and variables. `hasPlugins`: unknown tags may be those of plugins. */
export function createEngine(world: World, { hasPlugins }: { hasPlugins: boolean }): Engine {
  const liquid = new Liquid({
    operators: RUBY_OPERATORS,
    ownPropertyOnly: true,
    ...{ renderLimit: MAX_MILLISECONDS, memoryLimit: MAX_MEMORY, relativeReference: false },
    fs: NO_FILES,
  });
  const report = once(world.report);
  const parserFor = (options: Pick<ParserOptions, 'file' | 'lineOffset' | 'isDocument'>) =>
    new RubyParser({ ...options, liquid, report, unknownTags });
  const included = new Map<string, Template[]>();
  const parse = (file: string, text: string): Template[] => {
    const known = included.get(file);
    if (known) return known;
    // First of all, as a file may include itself.
    const templates: Template[] = [];
    included.set(file, templates);
    templates.push(...parserFor({ file, lineOffset: 0, isDocument: false }).parseText(text));
    return templates;
  };
  const print = (text: string, context: Context): string => {
    if (!text.includes('{{') && !text.includes('{%')) return text;
    const file = context.getRegister('file') as string;
    const templates = parserFor({ file, lineOffset: 0, isDocument: false }).parseText(text);
    return String(toValueSync(liquid.renderer.renderTemplates(templates, context)));
  };
  registerFilters(liquid, world);
  const themeIncludes = new ThemeIncludes(world);
  registerTags(liquid, { world, parse, print, themeIncludes });
  const unknownTags = new UnknownTags({ known: Object.keys(liquid.tags), hasPlugins });
  const texts = new Texts({
    toHtml: (markdown) => world.toHtml?.(markdown) ?? markdown,
    print: (text, document) => {
      // An excerpt has no related posts.
      const end = begin(undefined);
      const parser = parserFor({ file: document.file, lineOffset: document.bodyLine - 1, isDocument: false });
      const printed = liquid.renderer.renderTemplates(parser.parseText(text), contextOf(document));
      const result = String(toValueSync(printed));
      end();
      return result;
    },
  });
  const { site, valuesOf, begin } = siteValues(world, texts);
  const contextOf = (document: Page): Context => {
    const paginator = paginatorOf(document, world, valuesOf);
    const scope = { site, page: valuesOf(document), jekyll: JEKYLL, ...(paginator && { paginator }) };
    const context = new Context(Object.assign(Object.create(null) as object, scope), liquid.options, { sync: true });
    context.setRegister('file', document.file);
    return context;
  };

  const render = <D extends Page>(document: D): D & SourceLines => {
    const { file, body, bodyLine } = document;
    const parser = parserFor({ file, lineOffset: bodyLine - 1, isDocument: true });
    const emitter = new LineEmitter();
    begin(document);
    try {
      const templates = parser.parseText(body);
      toValueSync(liquid.renderer.renderTemplates(templates, contextOf(document), emitter));
    } catch (error) {
      reportLimit(error, file, bodyLine, world);
    }
    return { ...document, body: emitter.buffer, ...movedLines(body, emitter) };
  };
  const finish = () => {
    unknownTags.reportUses(world.report);
    themeIncludes.reportUses(world.report);
  };
  return { render, finishDocument: (document) => texts.finish(document), finish };
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

/** A mistake in a loop or in a file that many posts include is reported once. */
function once(report: World['report']): World['report'] {
  const seen = new Set<string>();
  return (diagnostic: Diagnostic) => {
    const key = JSON.stringify(diagnostic);
    if (!seen.has(key)) report(diagnostic);
    seen.add(key);
  };
}

function reportLimit(error: unknown, file: string, line: number, { report }: World): void {
  const isLimit = error instanceof Error && (/ limit exceeded/.test(error.message) || error instanceof RangeError);
  if (!isLimit) throw error;
  const message = `Liquid takes too much ${error.message.includes('memory') ? 'memory' : 'time or depth'} here`;
  const hint = 'look for a loop or an include that has no end';
  report({ rule: 'liquid-limit', severity: 'error', message, hint, at: { file, line, column: 1 } });
}

function movedLines(body: string, { buffer, sourceLines }: LineEmitter): SourceLines {
  const isInPlace = sourceLines.every((line, index) => line === index);
  return isInPlace && body.split('\n').length === buffer.split('\n').length ? {} : { sourceLines };
}
