import type { MarkdownIt, Token } from 'markdown-it';
import type { Problem } from './spans/math.ts';

/** What the links of one document are read by. */
export interface LinkEnv {
  /** Line of the file on which the Markdown begins. */
  readonly firstLine?: number;
  /** The printed address of the file that a link names; without it all links stay as they are. */
  readonly findLinked?: ((path: string) => string | undefined) | undefined;
  problems?: readonly Problem[];
}

/** The path of a Markdown file on no other host, and what follows it. */
const FILE_LINK = /^(?![a-z][a-z\d+.-]*:|\/\/)([^?#]+\.(?:markdown|mkdown|mkdn|mkd|md))([?#].*)?$/i;

/**
 * Lets links to Markdown files (`[x](../about.md#part)`, or by reference) lead to the pages made of them. One that leads
 * to no file stays as it is and is noted in `env.problems`.
 */
export function documentLinks(md: MarkdownIt): void {
  md.core.ruler.push('fb_document_links', ({ src, tokens, env }) => {
    if (!env.findLinked || !/\.m(?:d|arkdown|kd|kdn|kdown)\b/i.test(src)) return;
    let line = 0;
    for (const token of tokens) {
      line = token.map?.[0] ?? line;
      for (const child of token.children ?? []) if (child.type === 'link_open') aim(child, env as LinkEnv, line);
    }
  });
}

/** The path of the Markdown file that an address names, and what follows it; undefined for any other address. */
export function fileLinkOf(address: string): { readonly path: string; readonly rest: string } | undefined {
  const [, path, rest = ''] = FILE_LINK.exec(address) ?? [];
  return path === undefined ? undefined : { path, rest };
}

function aim(link: Token, env: LinkEnv, line: number): void {
  const named = fileLinkOf(String(link.attrGet('href') ?? ''));
  if (!named) return;
  const { path, rest } = named;
  const address = env.findLinked?.(path);
  if (address !== undefined) link.attrSet('href', address + rest);
  else {
    const message = `no file ${decodeURI(path)} to link to; the link stays as it is`;
    const problem: Problem = { rule: 'link-missing', severity: 'note', message, line: line + (env.firstLine ?? 1) };
    env.problems = [...(env.problems ?? []), problem];
  }
}
