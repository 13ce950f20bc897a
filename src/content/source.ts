import type { Position, Report } from '../report/diagnostic.ts';
import { type FieldValues, readFields } from './fields.ts';
import { type FrontMatter, FrontMatterError, parseFrontMatter } from './front-matter.ts';
import { FRONT_MATTER_FIELDS, misspelled } from './keys.ts';
import { keyPosition } from './yaml.ts';

/** A source file read and checked, before the rules of posts or pages give it an address. */
export interface Source {
  readonly file: string;
  readonly fields: FieldValues<typeof FRONT_MATTER_FIELDS>;
  /** The whole front matter, the site's defaults included, as written. */
  readonly data: FrontMatter['data'];
  readonly body: string;
  readonly bodyLine: number;
  /** What the body is written in. */
  readonly format: 'markdown' | 'html';
  /** Where a key stands in the file; the file's first line when it does not. */
  readonly at: (key: string) => Position;
}

/** What a site makes of the front matter of a file. */
export interface SourceRules {
  /** Fills in the site's defaults. */
  readonly complete: (data: FrontMatter['data']) => FrontMatter['data'];
  /** Jekyll passes over what it cannot use, except in `categories`, so there a value of the wrong type stops nothing. */
  readonly isLenient: boolean;
  /** Whether authors make keys of their own there, as in their own collections: a guess at what is meant would be wrong. */
  readonly hasOwnKeys?: boolean;
}

/**
 * Reads the text of a Markdown or HTML file with front matter. Mistakes are reported; undefined means that the front
 * matter cannot be read at all, so nothing more can be said about the file.
 */
export function parseSource(
  file: string,
  text: string,
  report: Report,
  { complete, isLenient, hasOwnKeys = false }: SourceRules = { complete: (data) => data, isLenient: false },
): Source | undefined {
  const normalized = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  try {
    const { data, yaml, yamlLine, body, bodyLine } = parseFrontMatter(normalized);
    const at = (key: string): Position => {
      const place = keyPosition(yaml, key);
      return place ? { file, line: place.line + yamlLine - 1, column: place.column } : { file, line: 1, column: 1 };
    };
    const wrongType = (key: string, message: string) => {
      const severity = key === 'tags' || (isLenient && key !== 'categories') ? 'warning' : 'error';
      report({ rule: 'front-matter-type', severity, message, at: at(key) });
    };
    const completed = complete(data);
    const fields = readFields(FRONT_MATTER_FIELDS, completed, wrongType);
    if (!hasOwnKeys) for (const key of Object.keys(data)) warnAboutTypo(key, at, report);
    return { file, fields, data: completed, body, bodyLine, format: /\.html?$/i.test(file) ? 'html' : 'markdown', at };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    const { rule, message, hint, line, column } = error;
    report({ rule, severity: 'error', message, hint, at: { file, line, column } });
    return undefined;
  }
}

function warnAboutTypo(key: string, at: Source['at'], report: Report): void {
  const meant = misspelled(key);
  if (meant === undefined) return;
  const message = `unknown key "${key}" in the front matter`;
  report({
    rule: 'front-matter-unknown-key',
    severity: 'warning',
    message,
    hint: `did you mean "${meant}"?`,
    at: at(key),
  });
}
