import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { run } from './helpers/cli.ts';
import { type Files, makeFolder } from './helpers/folder.ts';
import { BAD, bad, CONFIG, findingsOf, GOOD, placeOf } from './helpers/small-site.ts';

/** A formula that cannot be read: a warning of builds. */
const FORMULA = 'It is $$\\frac{1}{2$$. ';

async function placesOf(files: Files, ...flags: readonly string[]): Promise<(string | number | null)[]> {
  const { code, findings } = await findingsOf(files, ...flags);
  return [code, ...findings.map(placeOf)];
}

const config = (check: string): Files => ({ '_config.yml': `${CONFIG}fieldbook:\n  check:\n    ${check}\n` });

suite('how much the findings of a rule weigh', () => {
  const post = bad('title: Bad', FORMULA);

  test('is up to the command line', async () => {
    assert.deepEqual(await placesOf(post), [0, `${BAD}:4:1 warning math`]);
    assert.deepEqual(await placesOf(post, '--rule', 'math=off'), [0]);
    assert.deepEqual(await placesOf(post, '--rule', 'math=note'), [0, `${BAD}:4:1 note math`]);
    assert.deepEqual(await placesOf(post, '--rule', 'math=error'), [1, `${BAD}:4:1 error math`]);
    assert.deepEqual(await placesOf(post, '--rule', 'math=error', '--rule', 'math=off'), [0]);
  });

  test('is up to the site, and the command line wins', async () => {
    for (const off of ['off', 'false', '"off"']) {
      assert.deepEqual(await placesOf({ ...post, ...config(`math: ${off}`) }), [0]);
    }
    const files = { ...post, ...config('math: error') };
    assert.deepEqual(await placesOf(files), [1, `${BAD}:4:1 error math`]);
    assert.deepEqual(await placesOf(files, '--rule', 'math=warn'), [0, `${BAD}:4:1 warning math`]);
  });

  test('is up to a comment on the line, with a reason', async () => {
    const comment = '<!-- fieldbook-ignore math: drawn by hand later -->';
    assert.deepEqual(await placesOf(bad('title: Bad', FORMULA + comment)), [0]);
    assert.deepEqual(await placesOf(bad('title: Bad', `${comment}\n\n${FORMULA}`)), [0]);
    assert.deepEqual(await placesOf(bad('title: Bad', `${comment}\n\nText.\n\n${FORMULA}`)), [
      0,
      `${BAD}:8:1 warning math`,
    ]);
    const key = 'tgas: [a] # fieldbook-ignore front-matter-unknown-key: read by a script of ours';
    assert.deepEqual(await placesOf(bad(`title: Bad\n${key}`)), [0]);
  });
});

suite('errors that leave nothing to build', () => {
  test('cannot be turned down on the command line', async () => {
    const { code, err } = await run('build', '--root', makeFolder(GOOD), '--rule', 'duplicate-url=warn');
    assert.equal(code, 2);
    assert.match(err, /findings of "duplicate-url" are errors, which stop a build; they cannot be turned down/);
  });

  test('nor in the settings, which are then wrong at that line', async () => {
    const { findings } = await findingsOf(config('duplicate-url: off'));
    assert.deepEqual(findings.map(placeOf), ['_config.yml:6:5 error config-type']);
    assert.match(findings[0]?.message ?? '', /cannot be turned down$/);
  });

  test('nor by a comment', async () => {
    const date = 'date: never # fieldbook-ignore date: it is a joke';
    assert.deepEqual(await placesOf(bad(`title: Bad\n${date}`)), [1, `${BAD}:3:1 error date`]);
  });

  test('stay errors where the rule also has warnings', async () => {
    assert.deepEqual(await placesOf(bad('date: never'), '--rule', 'date=off'), [1, `${BAD}:2:1 error date`]);
    assert.deepEqual(await placesOf(bad('last_modified_at: never'), '--rule', 'date=off'), [0]);
  });
});

suite('a rule that does not exist', () => {
  test('is wrong use on the command line, with the one that is meant', async () => {
    const { code, err } = await run('build', '--root', makeFolder(GOOD), '--rule', 'maht=off');
    assert.deepEqual([code, /there is no rule "maht"; did you mean "math"\?/.test(err)], [2, true]);
    const other = await run('build', '--root', makeFolder(GOOD), '--rule', 'math=loud');
    assert.deepEqual([other.code, /"loud" is no level; levels are off, note, warn, error/.test(other.err)], [2, true]);
  });

  test('is a warning in the settings', async () => {
    const { code, findings } = await findingsOf(config('maht: off'));
    assert.deepEqual([code, ...findings.map(placeOf)], [0, '_config.yml:6:5 warning config-unknown-key']);
    assert.equal(findings[0]?.hint, 'did you mean "math"?');
    assert.deepEqual(await placesOf(config('math: loud')), [1, '_config.yml:6:5 error config-type']);
  });
});
