import matter from 'gray-matter';
import type { RuleId } from '../report/rules.ts';
import { parseYaml, YamlError } from './yaml.ts';

/** A source file cut in two. Lines are those of the file and count from 1. */
export interface FrontMatter {
  /** Keys as written; empty without front matter. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The YAML between the fences, for finding a key again. */
  readonly yaml: string;
  /** Line of the file on which `yaml` begins. */
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** A mistake in the front matter, at a line and column of the file. */
export class FrontMatterError extends Error {
  override readonly name = 'FrontMatterError';
  readonly rule: RuleId;
  readonly line: number;
  readonly column: number;
  readonly hint: string;

  constructor(problem: { rule: RuleId; message: string; hint: string; line: number; column: number }) {
    super(problem.message);
    this.rule = problem.rule;
    this.line = problem.line;
    this.column = problem.column;
    this.hint = problem.hint;
  }
}

/** Jekyll's own pattern for a document with front matter (lib/jekyll/document.rb, YAML_FRONT_MATTER_REGEXP). */
const JEKYLL_FENCES = /^---[ \t]*\n([\s\S]*?\n?)^(?:---|\.\.\.)[ \t]*$\n?/m;

/**
 * Reads front matter by Jekyll's rules: fenced by `---` lines, or closed by `...`; text without an opening fence is
 * all body. Expects `\n` line ends and no byte order mark. Throws FrontMatterError for bad YAML, for a fence that
 * names a language (`---js`: front matter is never executed), for one that is never or badly closed, and for a list.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const fence = /^---(?:[^\n-][^\n]*)?(?=\n|$)/.exec(text)?.[0];
  if (fence === undefined) return { data: {}, yaml: '', yamlLine: 1, body: text, bodyLine: 1 };
  if (!/^---[ \t]*$/.test(fence)) throw languageError(fence);

  const match = JEKYLL_FENCES.exec(text);
  if (match?.index !== 0) throw unclosedError();
  const yaml = match[1] ?? '';
  const stray = /^---.*/m.exec(yaml);
  if (stray) throw strayFenceError(stray[0], yaml.slice(0, stray.index).split('\n').length + 1);
  return {
    data: parseData(yaml),
    yaml,
    yamlLine: 2,
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

/** gray-matter holds the engines; options are passed on each call because its cache keeps and shares every file. */
function parseData(yaml: string): Record<string, unknown> {
  try {
    const { data } = matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines: { yaml: { parse: parseMapping } } });
    return data;
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new FrontMatterError({
      rule: 'front-matter-yaml',
      message: `the front matter is not valid YAML: ${error.message}`,
      hint: 'quote text that holds ": ", "#" or a leading bracket, and indent with spaces',
      line: error.line,
      column: error.column,
    });
  }
}

/** gray-matter hands over the line break after its fence too, so line 1 of `yaml` is line 1 of the file. */
function parseMapping(yaml: string): object {
  const value = parseYaml(yaml) ?? {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  throw new YamlError(
    `expected "key: value" lines, found ${Array.isArray(value) ? 'a list' : JSON.stringify(value)}`,
    2,
    1,
  );
}

function languageError(fence: string): FrontMatterError {
  return new FrontMatterError({
    rule: 'front-matter-language',
    message: `expected "---" alone on the first line, found ${JSON.stringify(fence)}; front matter is YAML and never executed`,
    hint: 'write the values as YAML',
    line: 1,
    column: 4,
  });
}

/** gray-matter would take the line for the closing fence, and what stands between the two would vanish. */
function strayFenceError(fence: string, line: number): FrontMatterError {
  return new FrontMatterError({
    rule: 'front-matter-fence',
    message: `expected "---" alone at the end of the front matter, found ${JSON.stringify(fence)}`,
    hint: 'close it with three hyphens and nothing else',
    line,
    column: 1,
  });
}

function unclosedError(): FrontMatterError {
  return new FrontMatterError({
    rule: 'front-matter-unclosed',
    message: 'the front matter that begins here is never closed',
    hint: 'put a line with "---" after the last key',
    line: 1,
    column: 1,
  });
}
