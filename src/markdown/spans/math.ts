import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { RuleId } from '../../report/rules.ts';
import { escapeHtml } from '../escape.ts';
import { spanRule } from './parse.ts';
import type { SpanState } from './state.ts';
import { matchAt } from './targets.ts';
import { renderTex } from './tex.ts';

/** Something in a text that could not be printed as it is meant. */
export interface Problem {
  /** Kind of problem. */
  readonly rule: RuleId;
  readonly message: string;
  /** A warning unless it says otherwise. */
  readonly severity?: 'note';
  /** Line of the file. */
  readonly line: number;
}

/**
 * `$$…$$` in a line (kramdown, parser/math.rb), and what MathJax reads where `env.hasDollarMath` says so. All formulas, those of the
 * blocks too, become MathML; one that cannot be read is noted in `env.problems`.
 */
export function math(md: MarkdownIt): void {
  spanRule(md, 'math', (state) => state.src.charAt(state.pos) === '$' && (parseMath(state) || parseDollarMath(state)));
  md.core.ruler.after('inline', 'fb_math', (state) => {
    if (!state.src.includes('$') && !state.env.hasDollarMath) return;
    for (const token of state.tokens) {
      if (token.type === 'math_block') render(state, token, token.map?.[0] ?? 0);
      for (const child of token.children ?? []) {
        if (child.type === 'math_inline') render(state, child, lineOf(child, token));
      }
    }
  });
  md.renderer.rules.math_inline = (tokens, index) => String(tokens[index]?.meta?.html);
  md.renderer.rules.math_block = (tokens, index) => `${tokens[index]?.meta?.html}\n`;
}

function parseMath(state: SpanState): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith('$$', pos) || pos >= (state.failures.get('$$') ?? Number.POSITIVE_INFINITY)) return false;
  const end = src.indexOf('$$', pos + 2);
  if (end < 0) state.failures.set('$$', pos);
  if (end < 0 || end + 2 > posMax) return false;
  return addFormula(state, src.slice(pos + 2, end).trim(), end + 2);
}

const DOLLAR_MATH = /\$(?![\s$])((?:\\.|[^\\$])*(?<!\s))\$(?!\d)/sy;

/** MathJax reads the page that kramdown has printed: there, what is escaped has lost its backslash. */
const ESCAPED = /\\([\\.*_+`<>()[\]{}#!:|"'$=\-~])/g;

function parseDollarMath(state: SpanState): boolean {
  const { src, pos, posMax, env } = state;
  if (!env.hasDollarMath || pos >= (state.failures.get('$') ?? Number.POSITIVE_INFINITY)) return false;
  DOLLAR_MATH.lastIndex = pos;
  const match = DOLLAR_MATH.exec(src);
  if (!match || DOLLAR_MATH.lastIndex > posMax) {
    if (src.indexOf('$', pos + 1) < 0) state.failures.set('$', pos);
    return false;
  }
  return addFormula(state, (match[1] ?? '').replace(ESCAPED, '$1'), pos + match[0].length);
}

/** `\\\\(…\\\\)`, `\\\\[…\\\\]`, of which kramdown leaves one backslash each for MathJax, and environments. */
const BACKSLASH_MATH =
  /\\\\\(([\s\S]+?)\\\\\)|\\\\\[([\s\S]+?)\\\\\]|\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|flalign)\*?)\}[\s\S]*?\\end\{\3\}/y;

const OPENING = /\\\\[([]|\\begin\{/y;

/** A new row at a line's end, which kramdown takes for a line break, or what is escaped. */
const ROW_OR_ESCAPED = new RegExp(`(\\\\\\\\)(?:\\\\\\\\)?(?=\\n)|${ESCAPED.source}`, 'g');

/** The formula that begins at a backslash, in pages that ask for MathJax. To be tried before escapes. */
export function parseBackslashMath(state: SpanState): boolean {
  const { src, pos, posMax, env } = state;
  const opening = env.hasDollarMath ? matchAt(OPENING, src, pos)?.[0] : undefined;
  if (opening === undefined || pos >= (state.failures.get(opening) ?? Number.POSITIVE_INFINITY)) return false;
  const match = matchAt(BACKSLASH_MATH, src, pos);
  if (!match || pos + match[0].length > posMax) {
    if (!match) state.failures.set(opening, pos);
    return false;
  }
  const [whole, inLine, display] = match;
  const tex = (inLine ?? display ?? whole).replace(
    ROW_OR_ESCAPED,
    (_, row?: string, escaped?: string) => row ?? escaped ?? '',
  );
  return addFormula(state, tex.trim(), pos + whole.length, inLine === undefined);
}

function addFormula(state: SpanState, tex: string, end: number, isDisplay = false): true {
  const token = state.add('math_inline', 'math', 0);
  token.content = tex;
  token.meta = { start: state.pos, isDisplay };
  return state.close(token, end);
}

function lineOf(formula: Token, { map, content }: Token): number {
  return (map?.[0] ?? 0) + content.slice(0, Number(formula.meta?.start)).split('\n').length - 1;
}

function render({ env }: StateCore, token: Token, line: number): void {
  const isBlock = token.type === 'math_block';
  const { html, error } = renderTex(token.content, isBlock ? 'block' : token.meta?.isDisplay ? 'display' : 'line');
  const tag = isBlock ? 'div' : 'span';
  const attributes = (token.attrs ?? []).map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`).join('');
  token.meta = { ...token.meta, html: attributes === '' ? html : `<${tag}${attributes}>${html}</${tag}>` };
  if (error === undefined) return;
  const message = `this formula cannot be read and is shown as TeX: ${error}`;
  const problem: Problem = { rule: 'math', message, line: line + Number(env.firstLine ?? 1) };
  env.problems = [...((env.problems as readonly Problem[] | undefined) ?? []), problem];
}
