import { readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Diagnostic, Edit } from '../report/diagnostic.ts';
import { sourceLines } from './document.ts';

/** Findings on missing pictures, with the correction where one file alone has the name in other capitals. */
export function withPictureCase(findings: readonly Diagnostic[], root: string): Diagnostic[] {
  return findings.map((finding) => {
    const fix = finding.rule === 'image-missing' ? spelledAsFile(finding, root) : undefined;
    return fix ? { ...finding, fix } : finding;
  });
}

/** Front matter that names a picture by its path. */
const KEY = /^\s*[\w-]+:[ \t]*["']?/;

function spelledAsFile({ at }: Diagnostic, root: string): Edit | undefined {
  if (!at) return undefined;
  const line = sourceLines(root, at.file)[at.line - 1] ?? '';
  const column =
    KEY.test(line) && line.slice(0, at.column - 1).trim() === '' ? (KEY.exec(line)?.[0].length ?? 0) + 1 : at.column;
  const [, lead = '', path = ''] =
    /^((?:\.{0,2}\/)*)([^\s"'()<>%\\?#]+)(?=[\s"')>]|$)/.exec(line.slice(column - 1)) ?? [];
  if (path === '') return undefined;
  const places = [posix.join(posix.dirname(at.file), lead.replace(/^\/+/, '')), '', 'assets/img'];
  const found = new Set(places.flatMap((folder) => onlySpelling(root, folder, path) ?? []));
  const [spelling] = found;
  if (found.size !== 1 || spelling === undefined || spelling === path) return undefined;
  const start = { line: at.line, column: column + lead.length };
  return { start, end: { line: at.line, column: start.column + path.length }, text: spelling };
}

/** The path below a folder as the disk spells it, where only one file has it in some capitals. */
function onlySpelling(root: string, folder: string, path: string): string | undefined {
  const names: string[] = [];
  for (const part of path.split('/')) {
    const above = join(root, folder, ...names);
    if (!statSync(above, { throwIfNoEntry: false })?.isDirectory()) return undefined;
    const same = readdirSync(above).filter((name) => name.toLowerCase() === part.toLowerCase());
    if (same.length !== 1) return undefined;
    names.push(...same);
  }
  return names.join('/');
}
