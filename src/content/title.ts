import type { Source } from './source.ts';

/** A text's first line as heading: `# Title` up to the third level, or underlined (jekyll-titles-from-headings). */
const HEADING = /^\s*(?:#{1,3}[ \t]+(?<marked>.*?)(?:[ \t]+#+)?|(?<underlined>\S.*)\n[-=]+)[ \t]*(?:\n|$)/;

/** A Markdown page without title, with that of its heading; undefined where there is none. `strip` takes it off the text. */
export function withTitle(source: Source, mode: 'keep' | 'strip'): { title: string; source: Source } | undefined {
  if (source.fields.title !== undefined || source.format !== 'markdown') return undefined;
  const match = HEADING.exec(source.body);
  const heading = match?.groups?.marked ?? match?.groups?.underlined;
  if (match === null || heading === undefined) return undefined;
  // Lines stay where they are, for what is reported about them.
  const rest = match[0].replace(/[^\n]/g, '') + source.body.slice(match[0].length);
  return { title: plain(heading), source: mode === 'strip' ? { ...source, body: rest } : source };
}

/** Text without the marks of links, emphasis and code. */
function plain(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/\{[#:][^}]*\}\s*$/, '')
    .replace(/[*`]+|(?<!\w)_+(?=\S)|(?<=\S)_+(?!\w)/g, '')
    .trim();
}
