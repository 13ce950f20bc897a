import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { rulePages } from '../../src/report/rule-pages.ts';
import { isRuleId, RULE_GROUPS, RULE_IDS, RULES } from '../../src/report/rules.ts';
import { REPOSITORY } from '../helpers/cli.ts';

const SOURCES = readdirSync(join(REPOSITORY, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith(join('report', 'rules')))
  .map((path) => readFileSync(join(REPOSITORY, 'src', path), 'utf8'))
  .join('\n');

/** Ids that are put together from parts. */
const JOINED: readonly string[] = ['survey-entry', 'survey-criterion'];

test('every rule is reported somewhere, and no two have one id', () => {
  const unused = RULE_IDS.filter((id) => !SOURCES.includes(`'${id}'`) && !JOINED.includes(id));
  assert.deepEqual(unused, []);
  const all = RULE_GROUPS.flatMap(({ rules }) => Object.keys(rules));
  assert.deepEqual([...all].sort(), [...RULE_IDS].sort());
});

test('every rule that is reported has a description', () => {
  const ids = [...SOURCES.matchAll(/\brule: '([a-z][^']*)'/g)].map(([, id = '']) => id);
  assert.ok(ids.length > 40);
  assert.deepEqual(
    ids.filter((id) => !isRuleId(id)),
    [],
  );
});

test('summaries are short and end without a full stop; the rest is sentences', () => {
  for (const id of RULE_IDS) {
    const { summary, what, why, bad, good } = RULES[id];
    assert.match(summary, /^[`a-zA-Z].{8,90}[^.]$/, id);
    for (const text of [what, why]) assert.match(text, /^[A-Z`[].*\.$/, id);
    assert.notEqual(bad, good, id);
  }
});

test('the pages on rules are those of the code: npm run rules', () => {
  const folder = join(REPOSITORY, 'docs/rules');
  const pages = rulePages();
  assert.deepEqual(readdirSync(folder).sort(), [...pages.keys()].sort());
  for (const [name, text] of pages) assert.equal(readFileSync(join(folder, name), 'utf8'), text, name);
});

test('the index links to every page', () => {
  const links = [...(rulePages().get('index.md') ?? '').matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, name]) => name);
  assert.deepEqual(links.sort(), RULE_IDS.map((id) => `${id}.md`).sort());
});
