import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const THINGS =
  'antenna beacon bridge cache channel chip controller counter driver filter gateway ledger lock meter pump relay sensor signal switch valve'.split(
    ' ',
  );
const DEEDS =
  'balances buffers checks closes counts delays forwards groups joins keeps listens measures opens polls reads reports sends stores tests wakes'.split(
    ' ',
  );
const KINDS = 'calm distant early quiet rugged sealed shared silent slow small spare steady sturdy thin wide'.split(
  ' ',
);
const CATEGORIES = ['Hardware', 'Networks', 'Operations', 'Power', 'Security', 'Storage'];
const LANGUAGES = ['bash', 'js', 'python', 'yaml'];

/** Numbers from 0 to below 1 that repeat for a seed (xorshift32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

/**
 * Writes a site folder with `count` posts of about 650 words, one a day: four sections with links and emphasis, a
 * list or (every third post) code, a table or a quote. The same count gives the same bytes.
 */
export function writeCorpus(root: string, count: number): void {
  const random = randomFrom(0x5eed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const times = <Item>(length: number, make: (index: number) => Item): Item[] =>
    Array.from({ length }, (_, index) => make(index));
  const thing = () => `${pick(KINDS)} ${pick(THINGS)}`;
  const sentence = () =>
    `When a ${thing()} ${pick(DEEDS)}, the ${thing()} beside it ${pick(DEEDS)} what the ${thing()} ${pick(DEEDS)} and "${pick(DEEDS)}" again.`;
  const paragraph = (post: number) =>
    `${times(3, sentence).join(' ')} See **${thing()}**, \`${pick(THINGS)}.${pick(DEEDS)}()\` and [${pick(THINGS)}](https://example.org/${pick(THINGS)}/${post}).`;
  const code = () =>
    `\`\`\`${pick(LANGUAGES)}\n${times(9, (line) => `${pick(THINGS)}${line} = ${pick(DEEDS)}("${pick(THINGS)}", ${line})  # ${pick(KINDS)}`).join('\n')}\n\`\`\``;
  const list = () => times(5, () => `- **${pick(THINGS)}**: ${sentence()}`).join('\n');
  const table = () =>
    `| part | kind | count |\n| --- | --- | ---: |\n${times(4, (row) => `| ${pick(THINGS)} | ${pick(KINDS)} | ${row * 3} |`).join('\n')}`;
  const extra = (section: number, post: number) => {
    if (section === 1) return [post % 3 === 0 ? code() : list()];
    if (section === 2) return [post % 2 === 0 ? table() : `> ${sentence()}`];
    return [];
  };

  mkdirSync(join(root, 'posts'), { recursive: true });
  // Pages and lists alone, as other generators make them: neither share cards nor copies of the texts.
  const own = 'fieldbook:\n  cards: false\n  llms: false\n';
  writeFileSync(join(root, '_config.yml'), `title: Bench\nurl: https://example.org\npermalink: /:title/\n${own}`);
  for (let post = 0; post < count; post++) {
    const day = new Date(Date.UTC(2000, 0, 1) + post * 86_400_000).toISOString().slice(0, 10);
    const title = `${thing()} ${post}`;
    const tags = [...new Set(times(3, () => `${pick(KINDS.slice(0, 7))} ${pick(THINGS.slice(0, 7))}`))];
    const sections = times(4, (section) => [
      `## ${section + 1}. ${thing()}`,
      paragraph(post),
      paragraph(post),
      ...extra(section, post),
    ]);
    const frontMatter = [
      'layout: post',
      'read_time: true',
      'show_date: true',
      `title: "${title}"`,
      `date: ${day}`,
      `tags: [${tags.join(', ')}]`,
      `category: ${pick(CATEGORIES)}`,
      'author: Bench',
      `description: "# ${title}"`,
    ];
    const text = `---\n${frontMatter.join('\n')}\n---\n${sections.flat().join('\n\n')}\n`;
    writeFileSync(join(root, 'posts', `${day}-${title.replaceAll(' ', '-')}.md`), text);
  }
}
