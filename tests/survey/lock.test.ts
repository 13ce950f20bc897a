import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Diagnostic, Report } from '../../src/report/diagnostic.ts';
import { readData } from '../../src/survey/data.ts';
import { type Lock, type LockedValue, lockFileOf, printLock, readLock } from '../../src/survey/lock.ts';
import type { EntrySection } from '../../src/survey/model.ts';
import { readSurvey } from '../../src/survey/read.ts';
import { makeFolder } from '../helpers/folder.ts';

const FILE = 'posts/edge.survey.lock.json';

/** For what has no mistakes. */
const refuse: Report = ({ message }) => assert.fail(message);

const RELEASE: LockedValue = {
  refresh: 'github-release:k3s-io/k3s',
  value: '2026-11-18',
  note: 'v1.36.2',
  as_of: '2026-11-18',
  source: 'https://github.com/k3s-io/k3s/releases/tag/v1.36.2',
};
const STARS: LockedValue = {
  ...{ refresh: 'github-stars:k3s-io/k3s', value: 29_876, as_of: '2026-11-23' },
  source: 'https://github.com/k3s-io/k3s',
};

test('the lock lies beside its data file', () => {
  assert.equal(lockFileOf('posts/edge.survey.yaml'), FILE);
});

test('a lock is sorted whatever the order of the answers, and reads back as it was', () => {
  const lock: Lock = new Map([
    ['k3s.stars', STARS],
    ['k3s.latest', RELEASE],
    ['baetyl.stars', STARS],
  ]);
  const text = printLock(lock);
  assert.equal(text, printLock(new Map([...lock].reverse())));
  assert.deepEqual(Object.keys(JSON.parse(text)), ['baetyl.stars', 'k3s.latest', 'k3s.stars']);
  assert.equal(
    printLock(new Map([['k3s.stars', STARS]])),
    `{
  "k3s.stars": {
    "refresh": "github-stars:k3s-io/k3s",
    "value": 29876,
    "as_of": "2026-11-23",
    "source": "https://github.com/k3s-io/k3s"
  }
}
`,
  );
  const read = readLock(makeFolder({ [FILE]: text }), FILE, refuse);
  assert.deepEqual(new Map([...(read ?? [])].sort()), new Map([...lock].sort()));
});

test('a lock that is not there is empty', () => {
  assert.deepEqual(readLock(makeFolder(), FILE, refuse), new Map());
});

test('a lock that nobody can read is an error, which says how to get another', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    [`<<<<<<< HEAD\n${printLock(new Map())}`, /not JSON; two branches may have changed it/],
    ['[]', /holds no values/],
    ['{"k3s.stars": {"refresh": "x"}}', /"k3s.stars.value" is not what a refresh writes/],
    [printLock(new Map([['k3s.stars', { ...STARS, source: 'javascript:alert(1)' }]])), /"k3s.stars.source"/],
    [printLock(new Map([['k3s.stars', { ...STARS, as_of: 'today' }]])), /"k3s.stars.as_of"/],
  ];
  for (const [text, message] of cases) {
    const found: Diagnostic[] = [];
    assert.equal(
      readLock(makeFolder({ [FILE]: text }), FILE, (finding) => found.push(finding)),
      undefined,
      text,
    );
    assert.equal(found.length, 1);
    assert.match(found[0]?.message ?? '', message);
    assert.match(found[0]?.hint ?? '', /fieldbook survey refresh/);
    assert.deepEqual([found[0]?.severity, found[0]?.at?.file], ['error', FILE]);
  }
});

suite('a value that is marked to be refreshed', () => {
  const section: EntrySection = {
    ...{ id: 'k3s', name: 'k3s', summary: '', headingId: 'k3s' },
    at: { file: 'posts/edge.md', line: 1, column: 1 },
  };

  /** The cell that a survey has of a criterion of a type, written as a mapping, with this in the lock. */
  function cellWith(type: string, written: string, locked: LockedValue) {
    const text = `criteria: { x: { label: X, type: ${type} } }\nentries: { k3s: { values: { x: ${written} } } }\n`;
    const data = readData('posts/edge.survey.yaml', text, refuse);
    assert.ok(data);
    const lock = new Map([['k3s.x', locked]]);
    const { entries } = readSurvey('posts/edge.md', [section], { ...data, lock }, refuse);
    const { at, ...cell } = entries[0]?.cells.get('x') ?? {};
    return cell;
  }

  const mark = `refresh: ${RELEASE.refresh}`;

  test('is what the lock says, with its evidence', () => {
    assert.deepEqual(cellWith('date', `{ value: unknown, note: old, source: mine, since: 2020, ${mark} }`, RELEASE), {
      ...{
        state: 'known',
        value: '2026-11-18',
        since: '2020',
        note: 'v1.36.2',
        asOf: '2026-11-18',
        confidence: 'primary',
      },
      source: { title: 'github.com', url: RELEASE.source },
      refresh: RELEASE.refresh,
    });
  });

  test('keeps its own note where the lock has none', () => {
    const written = `{ value: 1, note: main repository, refresh: ${STARS.refresh} }`;
    const cell = cellWith('number', written, STARS);
    assert.deepEqual('value' in cell && [cell.note, cell.value], ['main repository', 29_876]);
  });

  test('is its own where the lock answers another question', () => {
    const cell = cellWith('date', '{ value: 2020-01-01, refresh: github-release:k3s-io/other }', RELEASE);
    assert.equal('value' in cell && cell.value, '2020-01-01');
  });

  test('is its own where nothing marks it any more', () => {
    const cell = cellWith('date', '2020-01-01', RELEASE);
    assert.equal('value' in cell && cell.value, '2020-01-01');
  });

  test('is its own where the criterion has become one of another type', () => {
    const cell = cellWith('date', `{ value: 2020-01-01, ${mark} }`, { ...RELEASE, value: 'v1.36.2' });
    assert.equal('value' in cell && cell.value, '2020-01-01');
  });
});
