import {
  defineScalarTag,
  FAILSAFE_SCHEMA,
  floatYaml11Tag,
  intYaml11Tag,
  load,
  mergeTag,
  NOT_RESOLVED,
  nullYaml11Tag,
  Schema,
  YAMLException,
} from 'js-yaml';

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

const rubyBooleanTag = defineScalarTag('tag:yaml.org,2002:bool', {
  implicit: true,
  implicitFirstChars: [...'tTyYoOfFnN'],
  resolve: (source) => RUBY_BOOLEANS.get(source.toLowerCase()) ?? NOT_RESOLVED,
  identify: (value) => typeof value === 'boolean',
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

const plainTimestampTag = defineScalarTag('tag:yaml.org,2002:timestamp', {
  implicit: true,
  implicitFirstChars: [...'0123456789'],
  resolve: (source) =>
    /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?$/.test(source)
      ? new PlainTimestamp(source)
      : NOT_RESOLVED,
  identify: (value) => value instanceof PlainTimestamp,
});

/** YAML 1.1, but every other date stays text, because Jekyll's rules for them are its own (dates.ts). */
const RUBY_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullYaml11Tag,
  rubyBooleanTag,
  intYaml11Tag,
  floatYaml11Tag,
  plainTimestampTag,
  mergeTag,
]);

/** Keys that reach a prototype when a mapping is merged or copied carelessly; no blog needs them. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The value of a YAML text as Ruby reads it: `no` is false, `010` is 8, a later duplicate key wins, dates are text.
 * Empty text is null. Throws YamlError for bad YAML and for a key that would reach an object's prototype.
 */
export function parseYaml(text: string): unknown {
  if (text.trim() === '') return null;
  let value: unknown;
  try {
    value = load(text, { schema: RUBY_SCHEMA, json: true });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new YamlError(error.reason, (error.mark?.line ?? 0) + 1, (error.mark?.column ?? 0) + 1, error);
  }
  const forbidden = findForbiddenKey(value);
  if (forbidden) {
    const { line, column } = keyPosition(text, forbidden) ?? { line: 1, column: 1 };
    throw new YamlError(`the key ${JSON.stringify(forbidden)} is not allowed`, line, column);
  }
  return value;
}

function findForbiddenKey(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const found = FORBIDDEN_KEYS.has(key) && !Array.isArray(value) ? key : findForbiddenKey(child);
    if (found) return found;
  }
  return undefined;
}

/** Where `key` stands as a key in the text (the last one, as the last one counts); undefined when it does not. */
export function keyPosition(text: string, key: string): { line: number; column: number } | undefined {
  const pattern = new RegExp(`^([ \\t]*)["']?${key.replace(/[^\w]/g, '\\$&')}["']?[ \\t]*:`);
  const lines = text.split('\n');
  for (let index = lines.length - 1; index >= 0; index--) {
    const match = pattern.exec(lines[index] ?? '');
    if (match) return { line: index + 1, column: (match[1]?.length ?? 0) + 1 };
  }
  return undefined;
}
