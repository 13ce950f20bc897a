import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from './diagnostic.ts';

/** A comment that silences rules on one line. */
export interface Ignore {
  readonly line: number;
  readonly column: number;
  /** The line whose findings it is about. */
  readonly about: number;
  /** As written; they may not exist. */
  readonly rules: readonly string[];
  /** Empty where none is given: then nothing is silenced. */
  readonly reason: string;
}

/** `<!-- fieldbook-ignore rule: reason -->` in a text; in YAML `# fieldbook-ignore rule: reason`. Within a code span it is an example. */
const IN_TEXT = /(?<!`)<!--\s*fieldbook-ignore\b([^:>]*)(?::((?:(?!-->).)*))?-->/g;
const IN_YAML = /(?:^|\s)#\s*fieldbook-ignore\b([^:]*)(?::(.*))?$/g;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The comments in a file, by its name and lines: in Markdown those in front matter and text, not in fenced code. */
export function findIgnores(file: string, lines: readonly string[]): Ignore[] {
  if (!lines.some((line) => line.includes('fieldbook-ignore'))) return [];
  const yamlEnd = /\.ya?ml$/.test(file) ? lines.length : frontMatterEnd(lines);
  let fence = '';
  return lines.flatMap((line, index) => {
    const [, marks = ''] = index < yamlEnd ? [] : (FENCE.exec(line) ?? []);
    if (fence === '' && marks !== '') fence = marks;
    else if (marks.startsWith(fence) && marks !== '') fence = '';
    if (fence !== '') return [];
    const matches = [...line.matchAll(index < yamlEnd ? IN_YAML : IN_TEXT)];
    return matches.map((match) => ignoreOf(match, lines, index));
  });
}

function frontMatterEnd(lines: readonly string[]): number {
  if (!/^\uFEFF?---[ \t]*$/.test(lines[0] ?? '')) return 0;
  return lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
}

/** A comment alone on its line is about the next one with text, any other about its own. */
function ignoreOf(match: RegExpExecArray, lines: readonly string[], index: number): Ignore {
  const [comment, rules = '', reason = ''] = match;
  const isAlone = (lines[index] ?? '').trim() === comment.trim();
  const next = lines.findIndex((line, at) => at > index && line.trim() !== '');
  const column = match.index + comment.length - comment.trimStart().length + 1;
  return {
    line: index + 1,
    column,
    about: isAlone && next > 0 ? next + 1 : index + 1,
    rules: rules.split(/[\s,]+/).filter(Boolean),
    reason: reason.trim(),
  };
}

/** Comments by file, each file read once, and only when it is asked for. */
export class Ignores {
  private readonly root: string;
  private readonly files = new Map<string, readonly Ignore[]>();
  private readonly used = new Set<string>();

  constructor(root: string) {
    this.root = root;
  }

  /** The comments of a file below the site folder; none where it cannot be read. */
  of(file: string): readonly Ignore[] {
    const known = this.files.get(file) ?? findIgnores(file, readLines(join(this.root, file)));
    this.files.set(file, known);
    return known;
  }

  /** Whether a comment silences a finding. Errors are never silenced. */
  silences({ rule, severity, at }: Diagnostic): boolean {
    if (!at || severity === 'error') return false;
    const about = this.of(at.file).filter(({ about, rules, reason }) => {
      return about === at.line && reason !== '' && rules.includes(rule);
    });
    for (const { line } of about) this.used.add(key(at.file, line, rule));
    return about.length > 0;
  }

  /** Whether a comment has silenced a finding of this rule so far. */
  isUsed(file: string, { line }: Ignore, rule: string): boolean {
    return this.used.has(key(file, line, rule));
  }
}

function key(file: string, line: number, rule: string): string {
  return `${file}:${line}:${rule}`;
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
