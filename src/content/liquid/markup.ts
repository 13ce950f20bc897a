import { LiquidMistake } from './mistake.ts';

/** Ruby Liquid's QuotedFragment (lib/liquid.rb): one value as lax parsing sees it. */
const QUOTED = `"[^"]*"|'[^']*'`;
const FRAGMENT = `(?:${QUOTED}|(?:[^\\s,|'"]|${QUOTED})+)`;

const VALUE_AND_FILTERS = new RegExp(`(${FRAGMENT})([\\s\\S]*)`);
const FILTER = new RegExp(`(?:\\s+|${FRAGMENT}|,)+`, 'g');
const ARGUMENT = new RegExp(`[:,]\\s*((?:\\w+\\s*:\\s*)?${FRAGMENT})`, 'g');
const KEYWORD = new RegExp(`^(\\w[\\w-]*)\\s*:\\s*(${FRAGMENT})$`);
const CONDITION = new RegExp(`(${FRAGMENT})\\s*([=!<>a-z_]+)?\\s*(${FRAGMENT})?`);
const WORDS = new RegExp(FRAGMENT, 'g');
const OPERATORS = new Set(['==', '!=', '<>', '<', '>', '<=', '>=', 'contains']);
const FOR = new RegExp(`^([\\w-]+)\\s+in\\s+((?:${FRAGMENT})+)\\s*(reversed)?`);

/** Kept as text, for the number would lose its zero: 7 divided by 2.0 is 3.5. */
const WHOLE_FLOAT = /^-?\d+\.0+$/;

/** Markup in the one form that liquidjs reads as Ruby reads the author's. */
export interface Markup {
  readonly text: string;
  /** False where Ruby's reader would warn and guess. */
  readonly isClean: boolean;
}

/** `name | filter: a, b` of an output or the right side of `assign`; nothing at all is nil. */
export function valueMarkup(markup: string): Markup {
  const match = VALUE_AND_FILTERS.exec(markup);
  if (!match) return { text: 'nil', isClean: markup.trim() === '' };
  const [whole, name = '', rest = ''] = match;
  const value = WHOLE_FLOAT.test(name) ? clean(quoted(name)) : expression(name);
  const pipe = rest.indexOf('|');
  const filters = pipe < 0 ? [] : (rest.slice(pipe + 1).match(FILTER) ?? []).flatMap(filterMarkup);
  const skipped = markup.slice(0, markup.length - whole.length) + (pipe < 0 ? rest : rest.slice(0, pipe));
  return { text: [value.text, ...filters].join(' | '), isClean: value.isClean && skipped.trim() === '' };
}

function filterMarkup(text: string): string[] {
  const name = /\w+/.exec(text)?.[0];
  if (name === undefined) return [];
  const given = [...text.matchAll(ARGUMENT)].map(([, argument = '']) => {
    const keyword = KEYWORD.exec(argument);
    if (WHOLE_FLOAT.test(argument)) return quoted(argument);
    return keyword ? `${keyword[1]}: ${expression(keyword[2] ?? '').text}` : expression(argument).text;
  });
  return [given.length === 0 ? name : `${name}: ${given.join(', ')}`];
}

/** The condition of `if`, `unless` and `elsif`. Throws LiquidMistake for none and for an unknown operator. */
export function conditionMarkup(markup: string): string {
  const words = markup.match(new RegExp(`${QUOTED}|\\s+|[^\\s'"]+|['"]`, 'g')) ?? [];
  const parts: string[] = [''];
  for (const word of words) {
    if (word === 'and' || word === 'or') parts.push(word, '');
    else parts[parts.length - 1] += word;
  }
  return parts.map((part, index) => (index % 2 ? part : comparison(part))).join(' ');
}

function comparison(markup: string): string {
  const match = CONDITION.exec(markup);
  if (!match) throw new LiquidMistake('expected a condition, such as "page.toc" or "x == 1", found none');
  const [, left = '', operator, right] = match;
  if (operator === undefined) return expression(left).text;
  if (!OPERATORS.has(operator)) {
    const hint = `operators are ${[...OPERATORS].join(' ')}, "and" and "or"`;
    throw new LiquidMistake(`unknown operator ${JSON.stringify(operator)}`, { hint });
  }
  return `${expression(left).text} ${operator === '<>' ? '!=' : operator} ${expression(right ?? '').text}`;
}

/** `x in list reversed limit: 2 offset: 1`. Throws LiquidMistake for anything else. */
export function loopMarkup(markup: string): string {
  const match = FOR.exec(markup);
  if (!match) throw new LiquidMistake(`expected "x in list", found ${JSON.stringify(markup)}`);
  const [, variable, list = '', reversed = ''] = match;
  const attributes = [...markup.matchAll(new RegExp(`(\\w[\\w-]*)\\s*:\\s*(${FRAGMENT})`, 'g'))]
    .filter(([, name]) => name === 'limit' || name === 'offset' || name === 'cols')
    .map(([, name, value = '']) => `${name}: ${value === 'continue' ? value : expression(value).text}`);
  return [`${variable} in ${expression(list).text}`, reversed, ...attributes].filter(Boolean).join(' ');
}

/** `name = value | filters`. */
export function assignMarkup(markup: string): Markup {
  const match = /([\w\-.[\]()]+)\s*=\s*([\s\S]*)/.exec(markup);
  if (!match) throw new LiquidMistake(`expected "name = value", found ${JSON.stringify(markup)}`);
  const { text, isClean } = valueMarkup(match[2] ?? '');
  return { text: `${match[1]?.replace(/[^\w-]/g, '_')} = ${text}`, isClean };
}

/** The values of `when a or b, c`, and those of `cycle`. */
export function listMarkup(markup: string): string[] {
  return (markup.match(WORDS) ?? []).filter((word) => word !== 'or').map((word) => expression(word).text);
}

/** The value of `case`. */
export function firstValue(markup: string): string {
  const word = WORDS.exec(markup)?.[0];
  WORDS.lastIndex = 0;
  if (word === undefined) throw new LiquidMistake('expected a value, found none');
  return expression(word).text;
}

/** One value (lib/liquid/expression.rb, variable_lookup.rb): backslashes mean nothing within quotes. */
export function expression(markup: string): Markup {
  const text = markup.trim();
  if (/^"[\s\S]*"$|^'[\s\S]*'$/.test(text) && text.length > 1) return clean(quoted(text.slice(1, -1)));
  if (/^-?\d+$/.test(text) || /^-?\d+\.\d+$/.test(text)) return clean(text);
  const range = /^\(\s*(\S+?)\s*\.\.\s*(\S+)\s*\)$/.exec(text);
  if (range) return clean(`(${expression(range[1] ?? '').text}..${expression(range[2] ?? '').text})`);
  if (['', 'nil', 'null', 'true', 'false', 'blank', 'empty'].includes(text)) return clean(text || 'nil');
  const [name, ...lookups] = text.match(/\[[^\]]+\]|[\w-]+\??/g) ?? [];
  if (name === undefined) return { text: 'nil', isClean: false };
  const isClean = /^[\w[][\w\-.[\]?]*$/.test(text.replace(/\["[^"]*"\]|\['[^']*'\]/g, '[]'));
  return { text: [name, ...lookups].map((part, index) => lookup(part, index)).join(''), isClean };
}

function lookup(part: string, index: number): string {
  if (part.startsWith('[')) return `[${expression(part.slice(1, -1)).text}]`;
  if (index > 0) return /^[A-Za-z_]/.test(part) ? `.${part}` : `[${quoted(part)}]`;
  return /^[A-Za-z_]/.test(part) && !['contains', 'and', 'or', 'not'].includes(part) ? part : `[${quoted(part)}]`;
}

function clean(text: string): Markup {
  return { text, isClean: true };
}

function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  return escaped.includes('"') ? `'${escaped.replaceAll("'", "\\'")}'` : `"${escaped}"`;
}
