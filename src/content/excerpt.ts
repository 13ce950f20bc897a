const TAG = /\{%-?\s*(\w+)\s*[\s\S]*?-?%\}/g;

/** A link reference definition on a line of its own. */
const DEFINITION = /^ {0,3}(\[[^\]]+\])(:.+)$/gm;

export interface ExcerptOptions {
  /** What ends the excerpt; without any there is none. */
  readonly separator: string;
  /** Whether a Liquid tag of this name has content and an end. */
  readonly isBlock: (tag: string) => boolean;
}

/**
 * What stands before the separator, as the author wrote it (lib/jekyll/excerpt.rb): blocks of Liquid that it cuts in
 * two are closed, and definitions of links that it mentions are added. The whole text where nothing follows.
 */
export function excerptText(body: string, { separator, isBlock }: ExcerptOptions): string {
  if (separator === '') return '';
  // As Jekyll's own pattern for front matter has it, blank lines behind that belong to it.
  const start = /^(?:[ \t\v\f\r]*\n)*/.exec(body)?.[0].length ?? 0;
  const end = body.indexOf(separator, start);
  const tail = end < 0 ? '' : body.slice(end + separator.length);
  if (tail === '') return end < 0 ? body : body.slice(0, end);
  const head = closeBlocks(body.slice(0, end), isBlock);
  const definitions = [...tail.matchAll(DEFINITION)].filter(([, label = '']) => head.includes(label));
  if (definitions.length === 0) return head;
  return `${head}\n\n${definitions.map(([, label, rest]) => `${label}${rest}`).join('\n')}`;
}

function closeBlocks(head: string, isBlock: ExcerptOptions['isBlock']): string {
  let closed = head;
  const open = [...head.matchAll(TAG)].map(([, name = '']) => name).filter(isBlock);
  for (const name of open.reverse()) {
    if (!new RegExp(`\\{%-?\\s*end${name}[\\s\\S]*?\\s*-?%\\}`).test(closed)) closed += `\n{% end${name} %}`;
  }
  return closed;
}
