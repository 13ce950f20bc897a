import type { LlmsEntry, LlmsProps } from '../src/site/feed-props.ts';

/** A site in Markdown, for programs that read rather than browse (https://llmstxt.org). */
export function printLlms({ title, description, posts, pages }: LlmsProps): string {
  const parts = [
    `# ${inline(title)}`,
    ...(description ? [`> ${inline(description)}`] : []),
    ...section('Posts', posts),
    ...section('Pages', pages),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(heading: string, entries: readonly LlmsEntry[]): string[] {
  return entries.length > 0 ? [`## ${heading}`, entries.map(line).join('\n')] : [];
}

function line({ title, url, description }: LlmsEntry): string {
  return `- [${inline(title).replace(/[[\]\\]/g, '\\$&')}](${url})${description ? `: ${inline(description)}` : ''}`;
}

/** In one line, whatever its author wrote. */
function inline(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
