import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { RULE_GROUPS, type RuleId } from '../../src/report/rules.ts';
import { checkPlaces, post, postFile } from '../helpers/checked.ts';
import type { Files } from '../helpers/folder.ts';

/** Rules whose examples need other files than a post. */
const NOT_ALONE = /^(?:budget|image|survey)-/;

/** What the examples speak of. */
const OTHERS: Files = {
  'about.md': '---\ntitle: About\n---\nText.\n',
  'posts/2026-11-01-a.md': post('Text.', 'title: Edge computing frameworks\ntags: [Edge Computing]'),
  'posts/2026-11-02-b.md': post('Text.', 'title: B\ntags: [Edge Computing]'),
};

interface Example {
  readonly id: string;
  readonly isError: boolean;
  readonly bad: string;
  readonly good: string;
}

const EXAMPLES = RULE_GROUPS.flatMap(({ language, rules }) => {
  const file = (text: string) => {
    if (text.startsWith('---')) return text.endsWith('---') ? `${text}\nText.\n` : text;
    return language === 'body' ? post(text) : post('Text.', text);
  };
  return Object.entries(rules).flatMap(([id, { severity, bad, good }]): Example[] => {
    const isPost = language === 'body' || language === 'front-matter' || id === 'liquid-leftover';
    if (!isPost || NOT_ALONE.test(id)) return [];
    return [{ id, isError: severity === 'error', bad: file(bad), good: file(good) }];
  });
});

/** The rule is told, and beside it only what comes with the example. */
const ALSO: Partial<Record<RuleId, readonly RuleId[]>> = { 'ignore-invalid': ['link-dead'] };

for (const isError of [true, false]) {
  suite(`examples of rules on ${isError ? 'errors' : 'warnings and notes'}`, () => {
    const examples = EXAMPLES.filter((example) => example.isError === isError);
    let places: Record<string, string[]>;

    before(async () => {
      const files = examples.flatMap(({ id, bad, good }) => [
        [postFile(`${id}-bad`), bad],
        [postFile(`${id}-good`), good],
      ]);
      places = await checkPlaces({ ...OTHERS, ...Object.fromEntries(files) });
    });

    for (const { id } of examples) {
      test(`${id}: the bad one is reported once, the good one not`, () => {
        const rules = (name: string) => (places[postFile(name)] ?? ['none']).map((place) => place.split(' ')[1]);
        const also: readonly string[] = ALSO[id as RuleId] ?? [];
        assert.deepEqual(
          rules(`${id}-bad`).filter((rule) => !also.includes(rule ?? '')),
          [id],
        );
        assert.deepEqual(rules(`${id}-good`), []);
      });
    }
  });
}

test('most rules have examples that stand for themselves', () => {
  assert.ok(EXAMPLES.length >= 24, String(EXAMPLES.length));
});
