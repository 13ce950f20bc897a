import { type Context, type FilterImplOptions, type Liquid, toValue, Value } from 'liquidjs';
import { isMapping } from '../mapping.ts';
import { slugify } from '../slug.ts';
import { ARRAY_FILTERS, groupsOf, itemsOf } from './arrays.ts';
import { dateFilters } from './date-filters.ts';
import { DocumentValues } from './document-values.ts';
import { conditionMarkup, valueMarkup } from './markup.ts';
import { Decimal, NUMBER_FILTERS } from './numbers.ts';
import { printValue } from './print.ts';
import { STRING_FILTERS } from './strings.ts';
import { absoluteUrl, relativeUrl } from './urls.ts';
import type { World } from './world.ts';

type FilterHandler = Extract<FilterImplOptions, (...values: never[]) => unknown>;

/** Filters that liquidjs has as Ruby has them. */
const KEPT = ['default', 'compact', 'base64_encode', 'base64_decode'];

/** Gives the engine Ruby Liquid's filters and Jekyll's, and no others: an unknown filter does nothing. */
export function registerFilters(liquid: Liquid, world: World): void {
  for (const name of Object.keys(liquid.filters)) if (!KEPT.includes(name)) liquid.unregisterFilter(name);
  const filters: Record<string, (...values: never[]) => unknown> = {
    ...NUMBER_FILTERS,
    ...STRING_FILTERS,
    ...ARRAY_FILTERS,
    ...dateFilters(world),
    ...pageFilters(world),
  };
  for (const [name, filter] of Object.entries(filters)) liquid.registerFilter(name, bounded(filter));
  for (const [name, filter] of Object.entries(expressionFilters(liquid))) liquid.registerFilter(name, filter);
}

/** What a filter makes counts as memory used. */
function bounded(filter: (...values: never[]) => unknown): FilterHandler {
  return function (...values: unknown[]) {
    const result = filter(
      ...(values.map((value) => (value instanceof Decimal ? value : toValue(value)) as unknown) as never[]),
    );
    if (typeof result === 'string' || Array.isArray(result)) {
      (this.context.memoryLimit as { use(count: number): void }).use(result.length);
    }
    return result;
  };
}

function pageFilters(world: World) {
  const addressed = (write: (path: string, world: World) => string) => (value: unknown) =>
    value === undefined || value === null ? value : write(urlOf(value), world);
  return {
    relative_url: addressed(relativeUrl),
    absolute_url: addressed(absoluteUrl),
    strip_index: (value: unknown) => (value ? printValue(value).replace(/\/index\.html?$/, '/') : value),
    slugify: slug,
    jsonify: (value: unknown) => JSON.stringify(withoutCircles(value) ?? null),
    markdownify: (value: unknown) => world.toHtml?.(printValue(value)) ?? printValue(value),
    smartify: (value: unknown) => curled(printValue(value)),
  };
}

function urlOf(value: unknown): string {
  return printValue(value instanceof DocumentValues && typeof value.url === 'string' ? value.url : value);
}

/** Jekyll's modes (lib/jekyll/utils.rb, slugify). */
function slug(value: unknown, mode?: unknown): unknown {
  if (value === undefined || value === null) return value;
  const text = printValue(value);
  if (mode === 'none') return text.toLowerCase();
  if (mode === 'raw') return text.replace(/\s+/g, '-').replace(/^-|-$/g, '').toLowerCase();
  if (mode === 'ascii')
    return text
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase();
  if (mode === 'latin') return slugify(text.normalize('NFKD').replace(/\p{M}/gu, ''));
  return slugify(text, { mode: mode === 'pretty' ? 'pretty' : 'default' });
}

/** Curly quotes and dashes; what stands in HTML tags stays. */
function curled(text: string): string {
  const parts = text.split(/(<[^>]*>)/);
  return parts.map((part, index) => (index % 2 ? part : curlText(part))).join('');
}

function curlText(text: string): string {
  return text
    .replaceAll('---', '\u2014')
    .replaceAll('--', '\u2013')
    .replaceAll('...', '\u2026')
    .replace(/(^|[\s([{\u2013\u2014])"/g, '$1\u201c')
    .replaceAll('"', '\u201d')
    .replace(/(^|[\s([{\u2013\u2014\u201c])'(?!\d0s)/g, '$1\u2018')
    .replaceAll("'", '\u2019');
}

/** Posts name their neighbours; those below the first level are left out. */
function withoutCircles(value: unknown, parents: readonly unknown[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutCircles(item, parents));
  if (!isMapping(value) && !(value instanceof DocumentValues)) return value ?? null;
  if (parents.includes(value)) return null;
  const isDeep = parents.length > 0;
  const entries = Object.entries(value).filter(([key]) => !(isDeep && (key === 'next' || key === 'previous')));
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutCircles(child, [...parents, value])]));
}

/** Filters that take a piece of Liquid as text and try it on every item. */
function expressionFilters(liquid: Liquid): Record<string, FilterHandler> {
  const tried = function* (
    context: Context,
    items: readonly unknown[],
    variable: unknown,
    value: Value,
  ): Generator<unknown, unknown[], unknown> {
    const results: unknown[] = [];
    for (const item of items) {
      context.push({ [printValue(variable)]: item });
      try {
        results.push(toValue(yield value.value(context, true)));
      } finally {
        context.pop();
      }
    }
    return results;
  };
  const isTrue = (result: unknown) => result !== undefined && result !== null && result !== false;
  const condition = (text: unknown) => new Value(conditionMarkup(printValue(text)), liquid);
  return {
    *where_exp(value: unknown, variable: unknown, text: unknown): Generator<unknown, unknown, unknown[]> {
      const items = itemsOf(value);
      if (!items) return value;
      const results = yield tried(this.context, items, variable, condition(text));
      return items.filter((_, index) => isTrue(results[index]));
    },
    *find_exp(value: unknown, variable: unknown, text: unknown): Generator<unknown, unknown, unknown[]> {
      const items = itemsOf(value);
      if (!items) return value;
      const results = yield tried(this.context, items, variable, condition(text));
      return items.find((_, index) => isTrue(results[index]));
    },
    *group_by_exp(value: unknown, variable: unknown, text: unknown): Generator<unknown, unknown, unknown[]> {
      const items = itemsOf(value);
      if (!items) return value;
      const names = yield tried(this.context, items, variable, new Value(valueMarkup(printValue(text)).text, liquid));
      const nameOf = new Map(items.map((item, index) => [item, printValue(names[index])]));
      return groupsOf(items, (item) => nameOf.get(item) ?? '');
    },
  };
}
