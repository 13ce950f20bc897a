import { isPost, type Post } from '../content/post.ts';
import { parseYaml } from '../content/yaml.ts';
import type { Diagnostic, Edit, Position } from '../report/diagnostic.ts';
import type { CheckedDocument } from './document.ts';

const KINDS = [
  { noun: 'tag', names: ({ tags }: Post) => tags, key: /^tags?[ \t]*:/ },
  { noun: 'category', names: ({ categories }: Post) => categories, key: /^categor(?:y|ies)[ \t]*:/ },
] as const;

/** Tags and categories that differ from a commoner spelling in capitals, hyphens, underscores or spaces alone. */
export function oddSpellings(documents: readonly CheckedDocument[]): Diagnostic[] {
  const posts = documents.flatMap(({ page, source }) => (isPost(page) ? [{ page, source }] : []));
  return KINDS.flatMap(({ noun, names, key }) => {
    const common = commonSpellings(posts.map(({ page }) => names(page)).reverse());
    return posts.flatMap(({ page, source }) =>
      names(page).flatMap((name): Diagnostic[] => {
        const usual = common.get(keyOf(name)) ?? name;
        const at = usual === name ? undefined : placeOf(name, key, page, source);
        if (!at) return [];
        const message = `the ${noun} "${name}" is spelled "${usual}" elsewhere`;
        // Categories stand in addresses, which no correction may move.
        const fix = noun === 'tag' ? respelled(name, usual, at, source) : undefined;
        const hint = `write "${usual}"`;
        return [{ rule: 'tag-spelling', severity: 'warning', message, hint, at, ...(fix && { fix }) }];
      }),
    );
  });
}

/** The name in its usual spelling, where YAML reads that as the same text and as one tag. */
function respelled(
  name: string,
  usual: string,
  { line, column }: Position,
  source: readonly string[],
): Edit | undefined {
  const text = source[line - 1] ?? '';
  const isOne = /^[ \t]*-[ \t]|^tag[ \t]*:/.test(text) || text.slice(0, column).includes('[');
  const isPlain = /^\p{L}[\p{L}\p{N} _-]*$/u.test(usual) && parseYaml(usual) === usual;
  if (!isPlain || (usual.includes(' ') && !isOne)) return undefined;
  return { start: { line, column }, end: { line, column: column + name.length }, text: usual };
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

/** The commonest spelling by key; of equals the one that came first. */
function commonSpellings(lists: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = new Map<string, string>();
  for (const [name, count] of counts) {
    const best = common.get(keyOf(name));
    if (best === undefined || count > (counts.get(best) ?? 0)) common.set(keyOf(name), name);
  }
  return common;
}

/** Where a name stands in the front matter, below its key; undefined where folders or defaults give it. */
function placeOf(name: string, key: RegExp, { file, bodyLine }: Post, source: readonly string[]): Position | undefined {
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}_-])${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`,
    'u',
  );
  let isBelow = false;
  for (const [index, line] of source.slice(0, bodyLine - 1).entries()) {
    if (/^[\w-]+[ \t]*:/.test(line)) isBelow = key.test(line);
    const offset = key.exec(line)?.[0].length ?? 0;
    const found = isBelow ? word.exec(' '.repeat(offset) + line.slice(offset)) : null;
    if (found) return { file, line: index + 1, column: found.index + 1 };
  }
  return undefined;
}
