import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { formatDiagnostics } from '../../src/report/format.ts';
import { RULE_IDS, RULES } from '../../src/report/rules.ts';

/** File of the official JSON Schema, from https://docs.oasis-open.org/sarif/sarif/v2.1.0/. */
const { SARIF_SCHEMA } = process.env;

const FINDING: Diagnostic = {
  rule: 'link-dead',
  severity: 'warning',
  message: 'no page /a/',
  hint: 'did you mean /b/?',
  at: { file: 'posts/100% sure.md', line: 4, column: 7 },
};

function print(diagnostics: readonly Diagnostic[], workingDir = '/site') {
  return JSON.parse(formatDiagnostics(diagnostics, { format: 'sarif', root: '/site', workingDir }));
}

test('SARIF says what was found, where, and describes each rule once', () => {
  const note: Diagnostic = { rule: 'config-url', severity: 'note', message: 'no address' };
  const [{ tool, results }] = print([FINDING, note, FINDING]).runs;
  assert.deepEqual(
    tool.driver.rules.map(({ id }: { id: string }) => id),
    ['config-url', 'link-dead'],
  );
  assert.deepEqual(results[0], {
    ruleId: 'link-dead',
    ruleIndex: 1,
    level: 'warning',
    message: { text: 'no page /a/\ndid you mean /b/?' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'posts/100%25%20sure.md', uriBaseId: '%SRCROOT%' },
          region: { startLine: 4, startColumn: 7 },
        },
      },
    ],
  });
  assert.deepEqual([results[1].level, results[1].locations], ['note', undefined]);
  assert.match(tool.driver.rules[1].help.markdown, /\*\*Why:\*\* Readers reach a page/);
});

test('without findings the log is whole', () => {
  assert.deepEqual(print([]).runs[0].results, []);
});

test('code hosts get paths below the working folder', () => {
  const uri = (workingDir: string) =>
    print([FINDING], workingDir).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
  assert.equal(uri('/'), 'site/posts/100%25%20sure.md');
  assert.equal(uri('/elsewhere'), 'posts/100%25%20sure.md');
  const github = formatDiagnostics([FINDING], { format: 'github', root: '/site', workingDir: '/' });
  assert.match(github, /^::warning file=site\/posts\/100%25 sure\.md,line=4,col=7,title=link-dead::/);
});

test('logs are valid by the official schema', { skip: !SARIF_SCHEMA && 'SARIF_SCHEMA names no file' }, () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // Of draft 4, whose `id` later drafts call `$id`.
  const { $schema: _, id: _id, ...schema } = JSON.parse(readFileSync(SARIF_SCHEMA ?? '', 'utf8'));
  const validate = ajv.compile(schema);
  const all = RULE_IDS.map((rule): Diagnostic => ({ ...FINDING, rule, severity: RULES[rule].severity }));
  for (const findings of [[], [FINDING], all]) {
    assert.ok(validate(print(findings)), JSON.stringify(validate.errors));
  }
});
