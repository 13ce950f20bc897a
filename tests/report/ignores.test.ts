import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findIgnores, Ignores } from '../../src/report/ignores.ts';
import { makeFolder } from '../helpers/folder.ts';

/** `line:column about rules reason` of each comment. */
function found(text: string, file = 'a.md'): string[] {
  return findIgnores(file, text.split('\n')).map(
    ({ line, column, about, rules, reason }) => `${line}:${column} ${about} ${rules.join('+')} ${reason}`,
  );
}

const COMMENT = '<!-- fieldbook-ignore link-dead: comes later -->';

suite('comments that silence', () => {
  test('behind something are about their own line', () => {
    assert.deepEqual(found(`Text.\n[Next](/next/) ${COMMENT}`), ['2:16 2 link-dead comes later']);
  });

  test('alone are about the next line with text', () => {
    assert.deepEqual(found(`${COMMENT}\n\n[Next](/next/)`), ['1:1 3 link-dead comes later']);
  });

  test('may name several rules, and colons may stand in the reason', () => {
    assert.deepEqual(found('x <!-- fieldbook-ignore math, link-dead: see: below -->'), [
      '1:3 1 math+link-dead see: below',
    ]);
  });

  test('without rule or reason are found too', () => {
    assert.deepEqual(found('x <!-- fieldbook-ignore math -->\ny <!-- fieldbook-ignore -->'), [
      '1:3 1 math ',
      '2:3 2  ',
    ]);
  });

  test('are YAML comments in front matter and YAML files', () => {
    const yaml = 'tags: [k8s] # fieldbook-ignore tag-spelling: a name';
    assert.deepEqual(found(`---\n${yaml}\n---\n${yaml}`), ['2:13 2 tag-spelling a name']);
    assert.deepEqual(found(yaml, '_config.yml'), ['1:13 1 tag-spelling a name']);
    assert.deepEqual(found('---\n# fieldbook-ignore date: x\ndate: y\n---'), ['2:1 3 date x']);
  });

  test('in code are examples', () => {
    assert.deepEqual(found(`\`${COMMENT}\`\n\n\`\`\`html\n${COMMENT}\n\`\`\`\n\nx ${COMMENT}`).length, 1);
  });
});

test('a finding is silenced on its line, by its rule, with a reason, unless it is an error', () => {
  const root = makeFolder({ 'a.md': `Text.\nx ${COMMENT}\ny <!-- fieldbook-ignore math -->` });
  const ignores = new Ignores(root);
  const finding = { rule: 'link-dead', severity: 'warning', message: 'm' } as const;
  const at = (line: number, file = 'a.md') => ({ at: { file, line, column: 1 } });
  assert.equal(ignores.silences({ ...finding, ...at(2) }), true);
  assert.equal(ignores.silences({ ...finding, ...at(1) }), false);
  assert.equal(ignores.silences({ ...finding, ...at(2, 'b.md') }), false);
  assert.equal(ignores.silences({ ...finding, ...at(2), severity: 'error' }), false);
  assert.equal(ignores.silences({ ...finding, ...at(2), rule: 'math' }), false);
  assert.equal(ignores.silences({ ...finding, ...at(3), rule: 'math' }), false, 'without a reason');
  assert.equal(ignores.silences(finding), false, 'without a place');
  const [first] = ignores.of('a.md');
  assert.deepEqual(
    ['link-dead', 'math'].map((rule) => first && ignores.isUsed('a.md', first, rule)),
    [true, false],
  );
});
