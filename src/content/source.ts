import type { Position, Report } from '../report/diagnostic.ts';
import { type FieldValues, readFields } from './fields.ts';
import { FrontMatterError, parseFrontMatter } from './front-matter.ts';
import { FRONT_MATTER_FIELDS, misspelled } from './keys.ts';
import { keyPosition } from './yaml.ts';

/** A source file read and checked, before the rules of posts or pages give it an address. */
export interface Source {
  readonly file: string;
  readonly fields: FieldValues<typeof FRONT_MATTER_FIELDS>;
  readonly body: string;
  readonly bodyLine: number;
  /** Where a key stands in the file; the file's first line when it does not. */
  readonly at: (key: string) => Position;
}

/**
 * Reads the text of a Markdown file with front matter. Mistakes are reported; undefined means that the front matter
 * cannot be read at all, so nothing more can be said about the file.
 */
export function parseSource(file: string, text: string, report: Report): Source | undefined {
  const normalized = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  try {
    const { data, yaml, yamlLine, body, bodyLine } = parseFrontMatter(normalized);
    const at = (key: string): Position => {
      const place = keyPosition(yaml, key);
      return place ? { file, line: place.line + yamlLine - 1, column: place.column } : { file, line: 1, column: 1 };
    };
    const wrongType = (key: string, message: string) =>
      report({ rule: 'front-matter-type', severity: 'error', message, at: at(key) });
    const fields = readFields(FRONT_MATTER_FIELDS, data, wrongType);
    for (const key of Object.keys(data)) warnAboutTypo(key, at, report);
    return { file, fields, body, bodyLine, at };
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
