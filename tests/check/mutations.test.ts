import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { checkFindings, post } from '../helpers/checked.ts';
import type { Files } from '../helpers/folder.ts';
import { plain } from '../helpers/pictures.ts';
import { ERRORS, type Mistake, WARNINGS, withMistake } from './mistakes.ts';
import { VALID_POSTS } from './valid-posts.ts';

const PNG = await plain({ width: 30, height: 20 }).png().toBuffer();

/** What the posts link to, and how tags are spelled. */
const OTHERS: Files = {
  'assets/img/map.png': PNG,
  'about.md': '---\ntitle: About\n---\n## Who we are\n\nText.\n',
  'posts/2026-01-01-a.md': post('Text.', 'title: Edge Computing\ntags: [k8s, Edge Computing]'),
  'posts/2026-01-02-b.md': post('Text.', 'title: B\ntags: [k8s, Edge Computing]'),
};

/** How many posts each mistake is made in. `MUTATIONS=50` looks further. */
const TIMES = Number(process.env.MUTATIONS ?? 3);

/** The same numbers each time (Lehmer's generator, with the multiplier of Park and Miller). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

interface Mutation {
  readonly mistake: Mistake;
  readonly file: string;
  readonly text: string;
  readonly line: number;
}

function mutationsOf(mistakes: readonly Mistake[]): Mutation[] {
  const random = randomNumbers(20_261_123);
  return mistakes.flatMap((mistake, kind) =>
    Array.from({ length: TIMES }, (_, time) => {
      const fitting = VALID_POSTS.filter(({ blocks }) => !mistake.without?.test(blocks.join('\n')));
      const parts = fitting[random(fitting.length)] ?? { fields: [], blocks: [] };
      const made = withMistake(parts, { title: `Post ${kind} ${time}`, mistake, random });
      const name = mistake.fileName ? `${mistake.fileName}-${time}` : `2026-11-18-post-${kind}-${time}`;
      return { mistake, file: `posts/${name}.md`, ...made };
    }),
  );
}

function campaign(name: string, mistakes: readonly Mistake[]): void {
  suite(name, () => {
    const mutations = mutationsOf(mistakes);
    const found = new Map<string, string[]>();

    before(async () => {
      const files = Object.fromEntries(mutations.map(({ file, text }) => [file, text]));
      for (const { file = '', line, rule } of await checkFindings({ ...OTHERS, ...files })) {
        found.set(file, [...(found.get(file) ?? []), `${line} ${rule}`]);
      }
    });

    for (const mistake of mistakes) {
      test(mistake.name, () => {
        for (const { file, text, line } of mutations.filter((mutation) => mutation.mistake === mistake)) {
          assert.deepEqual(found.get(file), [`${line} ${mistake.rule}`], `${file}:\n${text}`);
        }
      });
    }

    test('nothing else is reported', () => {
      const files = new Set(mutations.map(({ file }) => file));
      assert.deepEqual(
        [...found].filter(([file]) => !files.has(file)),
        [],
      );
    });
  });
}

test('the posts are valid as they are', async () => {
  const files = VALID_POSTS.map(({ fields, blocks }, index) => [
    `posts/2026-11-18-${index}.md`,
    post(blocks.join('\n\n'), [`title: Post ${index}`, ...fields].join('\n')),
  ]);
  assert.deepEqual(await checkFindings({ ...OTHERS, ...Object.fromEntries(files) }), []);
});

campaign('each mistake that stops a build is caught once, at its line', ERRORS);
campaign('each other mistake is caught once, at its line', WARNINGS);

test('there are enough kinds of mistakes', () => {
  const names = new Set([...ERRORS, ...WARNINGS].map(({ name }) => name));
  assert.equal(names.size, ERRORS.length + WARNINGS.length);
  assert.ok(names.size >= 60);
});
