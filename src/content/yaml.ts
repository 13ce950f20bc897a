import { CORE_SCHEMA, FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml';

/** A YAML mistake with its place in the text handed in; both count from 1. */
export class YamlError extends Error {
  override readonly name = 'YamlError';
  readonly line: number;
  readonly column: number;

  constructor(reason: string, line: number, column: number, cause?: unknown) {
    super(reason, { cause });
    this.line = line;
    this.column = column;
  }
}

/** Psych, Ruby's reader, takes these words as booleans but leaves `y` and `n` as text. */
const RUBY_BOOLEANS = new Map([
  ...['true', 'yes', 'on'].map((word) => [word, true] as const),
  ...['false', 'no', 'off'].map((word) => [word, false] as const),
]);

const rubyBoolean = scalar('bool', {
  matches: (source) => RUBY_BOOLEANS.has(source.toLowerCase()),
  construct: (source) => RUBY_BOOLEANS.get(source.toLowerCase()),
});

const nothing = scalar('null', {
  matches: (source) => /^(?:~|null|Null|NULL|)$/.test(source),
  construct: () => null,
});

/** YAML 1.1's whole numbers: 010 is 8, 1_000 is 1000, 1:30 is 90. */
const integer = scalar('int', {
  matches: (source) => /^[-+]?(?:0b[01_]+|0x[\da-fA-F_]+|0[0-7_]*|[1-9][\d_]*(?::[0-5]?\d)*)$/.test(source),
  construct: (source) => {
    const digits = source.replaceAll('_', '').replace(/^[-+]/, '');
    const value = digits.includes(':') ? sexagesimal(digits) : Number(digits.replace(/^0(?=\d)/, '0o'));
    return source.startsWith('-') ? -value : value;
  },
});

const fraction = scalar('float', {
  matches: (source) => /^[-+]?(?:\d[\d_]*\.[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?$|^[-+]?\.inf$|^\.nan$/i.test(source),
  construct: (source) => {
    const text = source.replaceAll('_', '').toLowerCase();
    if (text === '.nan') return Number.NaN;
    return text.endsWith('.inf') ? Number(`${text.startsWith('-') ? '-' : ''}Infinity`) : Number(text);
  },
});

/**
 * A plain (unquoted) date with seconds and no zone. Psych makes a UTC time of it, while the same text in quotes
 * reaches Jekyll as text and is local; so the two must stay apart until dates.ts reads them.
 */
export class PlainTimestamp {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

const plainTimestamp = scalar('timestamp', {
  matches: (source) => /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?$/.test(source),
  construct: (source) => new PlainTimestamp(source),
});

const merge = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (source) => source === '<<' });

/**
 * YAML 1.1 as Psych reads it, but every other date stays text, because Jekyll's rules for them are its own (dates.ts).
 * js-yaml 4 and not 5: it reads a post's front matter in a fifth of the time.
 */
const RUBY_SCHEMA = FAILSAFE_SCHEMA.extend({
  implicit: [nothing, rubyBoolean, integer, fraction, plainTimestamp, merge],
});

/** A type that unquoted text of a certain form has. */
function scalar(
  name: string,
  { matches, construct }: { matches: (source: string) => boolean; construct: (source: string) => unknown },
): Type {
  return new Type(`tag:yaml.org,2002:${name}`, {
    kind: 'scalar',
    resolve: (source: string | null) => matches(source ?? ''),
    construct: (source: string | null) => construct(source ?? ''),
  });
}

function sexagesimal(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Keys that reach a prototype when a mapping is merged or copied carelessly; no blog needs them. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The value of a YAML text as Ruby reads it: `no` is false, `010` is 8, a later duplicate key wins, dates are text.
 * Text without a value, be it of comments, is null. Throws YamlError for bad YAML, for a key that would reach an
 * object's prototype, and for a value that holds itself.
 */
export function parseYaml(text: string): unknown {
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return null;
  const value = loadAsRuby(text);
  checkKeys(value, { text, key: '', parents: new Set(), checked: new Set() });
  return value;
}

/**
 * Ruby's reader lets a line within brackets or quotes begin left of its key, as the `]` of a long list often does;
 * js-yaml does not.
 */
function loadAsRuby(text: string): unknown {
  try {
    return load(text, { schema: RUBY_SCHEMA, json: true });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    if (error.reason === 'deficient indentation') return loadIndented(text, line);
    throw new YamlError(
      UNCLOSED_REASON.test(error.reason) ? UNCLOSED : error.reason,
      line,
      (error.mark?.column ?? 0) + 1,
      error,
    );
  }
}

/** Deeper than any key of a hand-written file. */
const INDENT = 40;

/** js-yaml's words when a quote or bracket swallowed the lines below it. */
const UNCLOSED_REASON = /^unexpected end of the stream|a multiline key may not be an implicit key$/;

const UNCLOSED = 'a quote or bracket opened above is never closed';

/** Loads the text with one line moved to the right, which means the same; if that fails, the line came too early. */
function loadIndented(text: string, line: number): unknown {
  const lines = text.split('\n');
  const source = lines[line - 1] ?? '';
  try {
    return loadAsRuby(lines.with(line - 1, ' '.repeat(INDENT) + source).join('\n'));
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const isOnLine = error.line === line;
    if ((isOnLine || error.message === UNCLOSED) && !/^[\]}"']/.test(source.trimStart()))
      throw new YamlError(UNCLOSED, line, 1, error);
    throw isOnLine ? new YamlError(error.message, line, error.column - INDENT, error) : error;
  }
}

/** The value of a text in YAML 1.2, whose booleans are `true` and `false` alone. Throws YAMLException for bad YAML. */
export function parseCoreYaml(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}

interface Place {
  readonly text: string;
  /** The nearest key above. */
  readonly key: string;
  readonly parents: Set<object>;
  /** Aliases share values; each is looked at once. */
  readonly checked: Set<object>;
}

function checkKeys(value: unknown, { text, key, parents, checked }: Place): void {
  if (typeof value !== 'object' || value === null) return;
  if (parents.has(value)) throw errorAt(text, key, 'holds itself');
  if (checked.has(value)) return;
  checked.add(value);
  parents.add(value);
  for (const [name, child] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(name)) throw errorAt(text, name, 'is not allowed');
    checkKeys(child, { text, key: Array.isArray(value) ? key : name, parents, checked });
  }
  parents.delete(value);
}

function errorAt(text: string, key: string, what: string): YamlError {
  const { line, column } = keyPosition(text, key) ?? { line: 1, column: 1 };
  return new YamlError(`the key ${JSON.stringify(key)} ${what}`, line, column);
}

/**
 * Where `key` stands as a key in the text: of several, the one least indented, and of those the last, as the last one
 * counts. Undefined when it stands nowhere at the start of a line.
 */
export function keyPosition(text: string, key: string): { line: number; column: number } | undefined {
  const pattern = new RegExp(`^([ \\t]*)["']?${key.replace(/[^\w]/g, '\\$&')}["']?[ \\t]*:`);
  let found: { line: number; column: number } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const indent = pattern.exec(line)?.[1];
    if (indent === undefined || (found && indent.length >= found.column)) continue;
    found = { line: index + 1, column: indent.length + 1 };
  }
  return found;
}
