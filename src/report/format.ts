import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { styleText } from 'node:util';
import type { Diagnostic, Position, Severity } from './diagnostic.ts';
import { sarifLog } from './sarif.ts';

/** How findings can be printed: for people, as one JSON document, as a SARIF log, or as GitHub Actions annotations. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github'] as const;

export type Format = (typeof FORMATS)[number];

/** Whether a format is one document, to which nothing may be added. */
export function isDocument(format: Format): boolean {
  return format === 'json' || format === 'sarif';
}

export interface FormatOptions {
  readonly format: Format;
  /** Site folder, to quote the lines in question. */
  readonly root: string;
  readonly hasColor?: boolean;
  /** The working folder, absolute: code hosts know files by their paths below it. Without it, by those below the site folder. */
  readonly workingDir?: string;
}

/** Findings as text that ends with a line break; empty without findings, except that a document is always one. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const { format } = options;
  const pathOf = (file: string) => pathFromWorkingDir(file, options);
  if (format === 'json') return `${JSON.stringify(diagnostics.map(flat), null, 2)}\n`;
  if (format === 'sarif') return `${JSON.stringify(sarifLog(diagnostics, pathOf), null, 2)}\n`;
  if (format === 'github') return diagnostics.map((diagnostic) => `${annotation(diagnostic, pathOf)}\n`).join('');
  return diagnostics.map((diagnostic) => `${pretty(diagnostic, options)}\n`).join('\n');
}

function flat({ rule, severity, message, hint, at }: Diagnostic) {
  return { rule, severity, ...at, message, ...(hint && { hint }) };
}

/** A site folder may be part of a repository. */
function pathFromWorkingDir(file: string, { root, workingDir = root }: FormatOptions): string {
  const folder = relative(workingDir, root).split(sep).join('/');
  return folder === '' || folder.startsWith('..') || isAbsolute(folder) ? file : `${folder}/${file}`;
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation({ rule, severity, message, hint, at }: Diagnostic, pathOf: (file: string) => string): string {
  const command = severity === 'note' ? 'notice' : severity;
  const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = at ? `file=${property(pathOf(at.file))},line=${at.line},col=${at.column},` : '';
  return `::${command} ${place}title=${property(rule)}::${escaped(hint ? `${message}\n${hint}` : message)}`;
}

const COLORS = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<Severity, string>;

function pretty({ rule, severity, message, hint, at }: Diagnostic, { root, hasColor = false }: FormatOptions): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    hasColor ? styleText(style, text, { validateStream: false }) : text;
  const place = at ? `${paint('bold', `${at.file}:${at.line}:${at.column}`)} ` : '';
  const lines = [`${place}${paint(COLORS[severity], severity)} ${paint('dim', rule)}`, `  ${message}`];
  if (at) lines.push(...codeFrame(at, root).map((line) => paint('dim', line)));
  if (hint) lines.push(`  ${hint}`);
  return lines.join('\n');
}

/** Wider lines are cut around the place in question. */
const FRAME_WIDTH = 100;

/** The line in question and a caret below the column; nothing for a file that cannot be read or a whole-file finding. */
function codeFrame({ file, line, column }: Position, root: string): string[] {
  const text = sourceLines(join(root, file))[line - 1];
  if (text === undefined || text.trim() === '') return [];
  const start = column > FRAME_WIDTH - 20 ? column - 40 : 0;
  const shown = text.slice(start, start + FRAME_WIDTH).replaceAll('\t', ' ');
  const number = String(line).padStart(5);
  return [
    `${number} | ${start > 0 ? '\u2026' : ''}${shown}`,
    `${' '.repeat(5)} | ${' '.repeat(column - 1 - start + (start > 0 ? 1 : 0))}^`,
  ];
}

function sourceLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
