import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { readData } from '../../src/survey/data.ts';

const ROOT = join(import.meta.dirname, '../..');
const SCHEMAS = join(ROOT, 'schemas');
const SCRIPT = join(ROOT, 'scripts/make-schemas.ts');
const OURS = join(ROOT, 'posts/2022-07-24-edge-computing-frameworks.survey.yaml');

test('the schemas in schemas/ are those that "npm run schemas" writes', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-schemas-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  const textsOf = (dir: string) => readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'utf8')]);
  assert.deepEqual(textsOf(SCHEMAS), textsOf(folder), 'run "npm run schemas" and commit what it writes');
});

const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(
  JSON.parse(readFileSync(join(SCHEMAS, 'survey-data.schema.json'), 'utf8')),
);

/** What the reader of data files reports, and whether an editor with the schema would be content. */
function judge(text: string): { readonly reported: readonly Diagnostic[]; readonly isAccepted: boolean } {
  const reported: Diagnostic[] = [];
  readData('posts/a.survey.yaml', text, (diagnostic) => reported.push(diagnostic));
  return { reported, isAccepted: validate(parse(text)) };
}

test('the schema for editors accepts our own data file', { skip: !existsSync(OURS) && 'it is not there' }, () => {
  const text = readFileSync(OURS, 'utf8');
  assert.ok(judge(text).isAccepted, JSON.stringify(validate.errors, undefined, 1));
  assert.deepEqual(judge(text).reported, []);
});

/** One line each, so that a mistake is one line changed. */
const DATA = `stale_after: 18 months
sources: { docs: { title: Docs, url: https://docs.example/ }, talk: A talk }
criteria:
  status: { label: Status, type: enum, status: true, values: { active: Active, gone: { label: Gone, tone: ended } } }
  memory: { label: Memory, group: Cost, type: number, unit: MB, scopes: [agent], direction: low-is-better, plot: log }
  first: { label: First, type: date, help: The first release., key: true, filter: false }
  protocols: { label: Protocols, type: list, values: [mqtt, http], qualifiers: { addon: Add-on } }
entries:
  alpha:
    vendor: Example Works
    homepage: https://alpha.example/
    values:
      status: { value: gone, since: 2023-08-16, source: docs, as_of: 2025-10, confidence: secondary }
      memory: { value: 96, scope: agent, note: Measured., refresh: 'github-release:a/b' }
      first: 2018
      protocols: [mqtt, http: addon]
measurements:
  - { entry: alpha, metric: Start, value: 1.5, unit: s, low: 1, high: 2, version: 1.2, date: 2026, source: docs }
`;

test('the schema for editors accepts all that the reader does', () => {
  assert.deepEqual(judge(DATA), { reported: [], isAccepted: true });
  assert.deepEqual(judge('criteria: {}'), { reported: [], isAccepted: true });
});

const MISTAKES: Record<string, readonly [right: string, wrong: string]> = {
  'an unknown key at the top': ['stale_after', 'stale_aftr'],
  'an unknown key of a criterion': ['group: Cost', 'grop: Cost'],
  'an unknown key of a cell': ['note: Measured.', 'notes: Measured.'],
  'an unknown type': ['type: number', 'type: nummer'],
  'a missing label': ['label: First, ', ''],
  'an unknown direction': ['low-is-better', 'lower-is-better'],
  'an unknown tone': ['tone: ended', 'tone: over'],
  'an unknown plot': ['plot: log', 'plot: pie'],
  'an unknown confidence': ['secondary', 'certain'],
  'a word for a flag': ['key: true', "key: 'yes'"],
  'a span that is none': ['18 months', 'soon'],
  'a homepage that is no address': ['https://alpha.example/', 'alpha.example'],
  'a date as people write it': ['2023-08-16', 'August 2023'],
  'a month that there is not': ['2025-10', '2025-13'],
  'a blank vendor': ['Example Works', "' '"],
  'an id with a space': ['  memory: { label', '  min memory: { label'],
  'a value without a value': ['value: 96, ', ''],
  'a result without its unit': ['unit: s, ', ''],
  'a result in words': ['value: 1.5', 'value: fast'],
};

for (const [name, [right, wrong]] of Object.entries(MISTAKES)) {
  test(`the schema for editors refuses ${name}, as the reader does`, () => {
    const text = DATA.replace(right, wrong);
    assert.notEqual(text, DATA);
    const { reported, isAccepted } = judge(text);
    assert.equal(reported.length, 1);
    assert.equal(isAccepted, false);
  });
}
