import { posix } from 'node:path';
import type { Context, Template } from 'liquidjs';
import { readInside } from '../inside.ts';
import { LiquidMistake } from './mistake.ts';

const PARAMETER = /([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))/g;
const PARAMETERS = /^\s*(?:([\w-]+)\s*=\s*(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'|[\w.-]+)(?=\s|$)\s*)*$/;
/** A name with `{{ variables }}` in it. */
const COMPUTED_NAME = /^([^{]*(?:\{\{\s*[\w\-.]+\s*(?:\|.*?)?\}\}[^\s{}]*)+)([\s\S]*)$/;
const FILE_NAME = /^[\w/.\-()+~#@]+$/;

/** Includes within includes; Ruby Liquid stops at 100 as well. */
const MAX_DEPTH = 100;

/** An include tag's markup, cut (lib/jekyll/tags/include.rb). */
export interface Inclusion {
  /** May hold `{{ outputs }}`. */
  readonly name: string;
  /** Undefined when there are none: then `include` stays what it is outside. */
  readonly parameters: readonly Parameter[] | undefined;
}

interface Parameter {
  readonly name: string;
  readonly text?: string;
  readonly variable?: string;
}

/** Cuts `file.html a="1" b=page.title`. Throws LiquidMistake for parameters that cannot be read. */
export function parseInclusion(markup: string): Inclusion {
  const computed = COMPUTED_NAME.exec(markup.trim());
  const [, name = '', rest = ''] = computed ?? /^(\S*)([\s\S]*)$/.exec(markup.trim()) ?? [];
  const text = rest.trim();
  if (name === '') throw new LiquidMistake('expected the name of a file in _includes, found none');
  if (text === '') return { name: name.trim(), parameters: undefined };
  if (!PARAMETERS.test(text)) {
    throw new LiquidMistake(
      `expected parameters such as title="text" or title=page.title, found ${JSON.stringify(text)}`,
    );
  }
  const parameters = [...text.matchAll(PARAMETER)].map(([, key = '', double, single, variable]): Parameter => {
    if (variable !== undefined) return { name: key, variable };
    return { name: key, text: double?.replaceAll('\\"', '"') ?? single?.replaceAll("\\'", "'") ?? '' };
  });
  return { name: name.trim(), parameters };
}

export interface IncludeOptions {
  readonly root: string;
  /** Where names are looked up, below the site folder. */
  readonly folder: string;
  /** Templates of a file, given its path below the site folder and its text. */
  readonly parse: (file: string, text: string) => Template[];
  /** Prints the outputs in a name, and values of variables. */
  readonly print: (text: string, context: Context) => string;
  readonly lookUp: (variable: string, context: Context) => unknown;
  /** HTML in place of a file that does not exist; undefined where that is a mistake. */
  readonly standIn?: (file: string, values: Readonly<Record<string, unknown>>) => string | undefined;
}

/** What an include tag prints. */
export interface OpenInclusion {
  readonly templates: Template[];
  /** Variables that the templates see besides. */
  readonly scope: { readonly include: Readonly<Record<string, unknown>> } | undefined;
  readonly depth: number;
  /** Printed in place of the templates of a file that does not exist. */
  readonly html?: string;
}

/** The file that is meant, and the parameters it sees. Throws LiquidMistake when there is no such file. */
export function openInclusion(
  { name, parameters }: Inclusion,
  context: Context,
  options: IncludeOptions,
): OpenInclusion {
  const depth = (context.getRegister('includeDepth') as number | undefined) ?? 0;
  if (depth >= MAX_DEPTH) throw new LiquidMistake(`includes are nested more than ${MAX_DEPTH} deep`);
  const file = name.includes('{{') ? options.print(name, context).trim() : name;
  if (/[./]{2,}/.test(file) || !FILE_NAME.test(file)) {
    throw new LiquidMistake(`${JSON.stringify(file)} is no name of a file to include`, { rule: 'liquid-include' });
  }
  const values = parameters?.map((parameter): [string, unknown] => [
    parameter.name,
    parameter.variable === undefined ? parameter.text : options.lookUp(parameter.variable, context),
  ]);
  const include = Object.fromEntries(values ?? []);
  const opened = { scope: values && { include }, depth: depth + 1 };
  const text = readInside(options.root, options.folder, file);
  const place = posix.join(options.folder, file);
  if (text !== undefined) return { ...opened, templates: options.parse(place, text) };
  const html = options.standIn?.(file, include);
  if (html !== undefined) return { ...opened, templates: [], html };
  throw new LiquidMistake(`there is no file ${place}`, {
    rule: 'liquid-include',
    hint: 'files to include lie in _includes; one that a theme brought must be copied there',
  });
}
