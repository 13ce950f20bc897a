import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../report/diagnostic.ts';
import { isFolderInside, readInside } from '../inside.ts';
import { parseYaml, YamlError } from '../yaml.ts';
import { parseTable } from './csv.ts';
import { withTimes } from './time.ts';

const FILE = /^(.+)\.(ya?ml|json|csv|tsv)$/;

export interface DataOptions {
  readonly root: string;
  /** `_data`, unless the site calls it something else. */
  readonly folder: string;
  /** Of plain timestamps. */
  readonly zone: string;
  readonly report: Report;
}

/** `site.data`: the files of `_data` by folder and name, read as Jekyll reads them. A broken one is reported and left out. */
export function readData(options: DataOptions): Record<string, unknown> {
  return isFolderInside(options.root, options.folder) ? readFolder(options.folder, options) : {};
}

function readFolder(folder: string, options: DataOptions): Record<string, unknown> {
  const data: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const entries = readdirSync(join(options.root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const [key, value] = readEntry(folder, entry, options) ?? [];
    if (key !== undefined) data[keyOf(key)] = value;
  }
  return data;
}

function readEntry(folder: string, entry: Dirent, options: DataOptions): [string, unknown] | undefined {
  if (/^[._#]|~$/.test(entry.name)) return undefined;
  if (entry.isDirectory()) return [entry.name, readFolder(`${folder}/${entry.name}`, options)];
  const [, name, ending = ''] = FILE.exec(entry.name) ?? [];
  const text = name === undefined ? undefined : readInside(options.root, folder, entry.name);
  if (name === undefined || text === undefined) return undefined;
  const value = parse(text, ending, `${folder}/${entry.name}`, options.report);
  return [name, withTimes(value, options.zone)];
}

function parse(text: string, ending: string, file: string, report: Report): unknown {
  try {
    if (ending === 'csv') return parseTable(text, ',');
    if (ending === 'tsv') return parseTable(text, '\t');
    // Jekyll reads JSON by its YAML reader; JSON that is none of YAML's is still JSON.
    return ending === 'json' ? (JSON.parse(text) as unknown) : parseYaml(text);
  } catch (error) {
    if (!(error instanceof YamlError || error instanceof SyntaxError)) throw error;
    const { line, column } = error instanceof YamlError ? error : { line: 1, column: 1 };
    const message = `the data file cannot be read: ${error.message}`;
    report({ rule: 'data-file', severity: 'error', message, at: { file, line, column } });
    return undefined;
  }
}

/** Jekyll keeps letters, digits, `_` and `-` of a name (lib/jekyll/readers/data_reader.rb). */
function keyOf(name: string): string {
  return name.replace(/[^\w\s-]+/g, '').replace(/\s+/g, '_');
}
