import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type CellEdit, setCell } from '../../src/survey/edit/cell.ts';
import { EditError } from '../../src/survey/edit/place.ts';
import { cellText, parseValue } from '../../src/survey/edit/value.ts';
import type { Criterion } from '../../src/survey/model.ts';

/** Lines that a text loses and gains by an edit, `-` and `+` before them, in place. */
function difference(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const start = old.findIndex((line, index) => line !== now[index]);
  if (start < 0) return now.slice(old.length).map((line) => `+${line}`);
  let same = 0;
  while (same < Math.min(old.length, now.length) - start && old.at(-1 - same) === now.at(-1 - same)) same++;
  const lost = old.slice(start, old.length - same).map((line) => `-${line}`);
  return [...lost, ...now.slice(start, now.length - same).map((line) => `+${line}`)];
}

const CRITERIA = ['status', 'licence', 'memory', 'protocols'];

function edited(text: string, target: string, value: CellEdit['value'], evidence: CellEdit['evidence'] = {}): string {
  const [entry = '', criterion = ''] = target.split('.');
  return setCell(text, { entry, criterion, value, evidence }, CRITERIA);
}

suite('setting a value changes its lines and no other', () => {
  const text = `# Checked by hand.
criteria:   {status: {label: Status}}

entries: # by id
  # the small one
  k3s:
    values: # all of them
      status:   active # since long
      licence: 'MIT' # see the repository

      # measured
      memory:
        # what it takes
        value: 512 # at least
        scope: node
        as_of: 2026-11 # the report
      protocols:
        - http # plain
        - mqtt: add-on
  # the rest
  baetyl:
    values: { status: unknown, licence: Apache-2.0 }
  kubeedge: { values: { memory: { value: 70, scope: agent } } }
  greengrass:
    name: Greengrass # renamed
# the end
`;

  const cases: readonly (readonly [string, string, CellEdit['value'], CellEdit['evidence'], string[]])[] = [
    [
      'a bare value',
      'k3s.status',
      'retired',
      {},
      ['-      status:   active # since long', '+      status: retired # since long'],
    ],
    [
      'a quoted value keeps its quotes',
      'k3s.licence',
      'BSD',
      {},
      ["-      licence: 'MIT' # see the repository", "+      licence: 'BSD' # see the repository"],
    ],
    [
      'a bare value that gets evidence',
      'k3s.status',
      'retired',
      { source: 'https://k3s.io/#end', as_of: 2026 },
      [
        '-      status:   active # since long',
        '+      status: # since long',
        '+        value: retired',
        '+        source: https://k3s.io/#end',
        '+        as_of: 2026',
      ],
    ],
    [
      'a value with evidence',
      'k3s.memory',
      1024,
      {},
      ['-        value: 512 # at least', '+        value: 1024 # at least'],
    ],
    [
      'evidence',
      'k3s.memory',
      512,
      { as_of: '2026-12' },
      ['-        as_of: 2026-11 # the report', '+        as_of: 2026-12 # the report'],
    ],
    ['new evidence goes where it is usually written', 'k3s.memory', 512, { note: 'a: b' }, ['+        note: "a: b"']],
    ['evidence that is taken away', 'k3s.memory', 512, { as_of: null }, ['-        as_of: 2026-11 # the report']],
    [
      'what is not known has no scope',
      'k3s.memory',
      'unknown',
      {},
      ['-        value: 512 # at least', '-        scope: node', '+        value: unknown # at least'],
    ],
    [
      'a list on lines',
      'k3s.protocols',
      ['http', { mqtt: 'built-in' }],
      {},
      ['-        - mqtt: add-on', '+        - mqtt: built-in'],
    ],
    [
      'a value in braces',
      'baetyl.licence',
      'MIT',
      {},
      ['-    values: { status: unknown, licence: Apache-2.0 }', '+    values: { status: unknown, licence: MIT }'],
    ],
    [
      'a new value in braces',
      'baetyl.memory',
      'n/a',
      {},
      [
        '-    values: { status: unknown, licence: Apache-2.0 }',
        '+    values: { status: unknown, licence: Apache-2.0, memory: n/a }',
      ],
    ],
    [
      'a value deep in braces',
      'kubeedge.memory',
      64,
      {},
      [
        '-  kubeedge: { values: { memory: { value: 70, scope: agent } } }',
        '+  kubeedge: { values: { memory: { value: 64, scope: agent } } }',
      ],
    ],
    ['the first value of an entry', 'greengrass.status', 'active', {}, ['+    values:', '+      status: active']],
    [
      'the first value of an entry that is not there',
      'iot-edge.status',
      'active',
      {},
      ['+  iot-edge:', '+    values:', '+      status: active'],
    ],
  ];
  for (const [name, target, value, evidence, expected] of cases) {
    test(name, () => assert.deepEqual(difference(text, edited(text, target, value, evidence)), expected));
  }

  test('again with the value that is there, it changes nothing', () => {
    const once = edited(text, 'k3s.memory', 256, { source: 'https://k3s.io/' });
    assert.equal(edited(once, 'k3s.memory', 256, { source: 'https://k3s.io/' }), once);
  });

  test('lines that end in CR LF stay so', () => {
    const windows = text.replaceAll('\n', '\r\n');
    const after = edited(windows, 'k3s.status', 'retired', { note: 'closed' });
    assert.equal(after.replaceAll('\r\n', ''), after.replaceAll(/[\r\n]/g, ''));
    assert.equal(after.replaceAll('\r\n', '\n'), edited(text, 'k3s.status', 'retired', { note: 'closed' }));
  });
});

test('a new value stands among the others in the order of the criteria', () => {
  const text = 'entries:\n  k3s:\n    values:\n      # why\n      licence: MIT\n      protocols: [http]\n';
  const withMemory = edited(text, 'k3s.memory', 512);
  assert.deepEqual(difference(text, withMemory), ['+      memory: 512']);
  assert.deepEqual(Object.keys(parse(withMemory).entries.k3s.values), ['licence', 'memory', 'protocols']);
  assert.ok(edited(text, 'k3s.status', 'active').includes('values:\n      status: active\n      # why\n      licence'));
});

test('a new value with evidence is written as the others of the file are', () => {
  const inBraces = 'entries:\n  k3s:\n    values:\n      licence: {value: MIT, source: https://k3s.io/}\n';
  const onLines = 'entries:\n    k3s:\n        values:\n            licence:\n                value: MIT\n';
  const evidence = { note: 'kept' };
  assert.deepEqual(difference(inBraces, edited(inBraces, 'k3s.protocols', ['a', 'b'], evidence)), [
    '+      protocols: {value: [a, b], note: kept}',
  ]);
  assert.deepEqual(difference(onLines, edited(onLines, 'k3s.protocols', ['a', 'b'], evidence)), [
    '+            protocols:',
    '+                value: [a, b]',
    '+                note: kept',
  ]);
});

test('what YAML would read as something else is quoted', () => {
  const text = 'entries:\n  k3s:\n    values: {}\n';
  for (const value of ['true', '1.10', '0123', 'null', '2026-11-23', 'a: b', '# x', '- x', '', ' x ', '@x', 'a\nb\n']) {
    const after = edited(text, 'k3s.licence', value, { note: value });
    assert.deepEqual(parse(after).entries.k3s.values.licence, { value, note: value }, after);
  }
});

suite('a value that others of the file are tied to is not changed', () => {
  test('an anchor within it', () => {
    const text =
      'entries:\n  a:\n    values:\n      licence: &same { value: MIT }\n  b:\n    values:\n      licence: *same\n';
    assert.throws(
      () => edited(text, 'a.licence', 'BSD'),
      new EditError('other values of the file are tied to this one (by "&" and "*"); change it by hand'),
    );
    assert.deepEqual(difference(text, edited(text, 'b.licence', 'BSD')), [
      '-      licence: *same',
      '+      licence: BSD',
    ]);
  });

  test('an anchor that would go', () => {
    const text = 'entries:\n  a:\n    values:\n      licence: &same MIT\n  b:\n    values:\n      licence: *same\n';
    assert.throws(() => edited(text, 'a.licence', 'BSD', { note: 'x' }), EditError);
  });
});

test('whatever a data file holds and whatever is set, the rest stays, comments too', () => {
  const word = fc.stringMatching(/^[a-z][a-z :#'"-]{0,12}$/).map((text) => text.trim());
  const scalar = fc.oneof(word, fc.integer(), fc.boolean());
  const evidence = fc.record({ note: word, scope: fc.constantFrom('agent', 'node') }, { requiredKeys: [] });
  const style = fc.record({ inBraces: fc.boolean(), hasComment: fc.boolean(), isAbsent: fc.boolean() });
  const entry = fc.array(style, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(entry, entry, scalar, evidence, fc.nat(3), (first, second, value, facts, index) => {
      const text = fileOf([first, second]);
      const criterion = CRITERIA[index] ?? '';
      const after = edited(text, `b.${criterion}`, value, facts);
      const [before, now] = [parse(text), parse(after)];
      const { [criterion]: old, ...others } = before.entries.b.values ?? {};
      const { [criterion]: cell, ...othersNow } = now.entries.b.values;
      const isFull = typeof old === 'object' || Object.keys(facts).length > 0;
      assert.deepEqual(cell, isFull ? { ...(typeof old === 'object' && old), value, ...facts } : value);
      assert.deepEqual(othersNow, others);
      for (const data of [before, now]) delete data.entries.b.values;
      assert.deepEqual(now, before);
      assert.deepEqual(after.match(/#\d+/g), text.match(/#\d+/g));
    }),
  );
});

interface CellStyle {
  readonly inBraces: boolean;
  readonly hasComment: boolean;
  readonly isAbsent: boolean;
}

/** A data file with two entries; its comments are numbered. */
function fileOf(entries: readonly (readonly CellStyle[])[]): string {
  let count = 0;
  const comment = (isThere: boolean) => (isThere ? ` #${++count}` : '');
  const lines = entries.flatMap((cells, index) => {
    const values = cells.flatMap(({ inBraces, hasComment, isAbsent }, place) => {
      const key = `      ${CRITERIA[place]}:`;
      if (isAbsent) return hasComment ? [`     ${comment(true)}`] : [];
      if (inBraces) return [`${key} {value: 1, note: x}${comment(hasComment)}`];
      if (place % 2 === 0) return [`${key} plain${comment(hasComment)}`, ''];
      return [
        `${key}${comment(hasComment)}`,
        `        value: 1${comment(hasComment)}`,
        '        note: |',
        '          text',
      ];
    });
    return [
      `  ${'ab'[index]}:${comment(true)}`,
      '    name: x',
      `    values:${comment(true)}`,
      ...values,
      comment(true),
    ];
  });
  return `criteria: {}\nentries:\n${lines.join('\n')}\nmeasurements: []\n`;
}

suite('a value as it is typed', () => {
  const criterion = (type: Criterion['type'], more: Partial<Criterion> = {}): Criterion => ({
    ...{ id: 'x', label: 'X', type, direction: 'none', isKey: false, isFilter: false, isStatus: false },
    ...more,
  });
  const map = (...ids: string[]) => new Map(ids.map((id) => [id, id]));
  const values = new Map(['mqtt', 'opc:ua'].map((id) => [id, { label: id, tone: 'plain' as const }]));
  const cases: readonly (readonly [string, Criterion | undefined, unknown])[] = [
    ['true', criterion('boolean'), true],
    ['false', criterion('boolean'), false],
    ['yes', criterion('boolean'), 'yes'],
    ['512', criterion('number'), 512],
    ['-0.5', criterion('number'), -0.5],
    ['1,000', criterion('number'), '1,000'],
    ['0x10', criterion('number'), '0x10'],
    ['2026', criterion('date'), 2026],
    ['2026-11', criterion('date'), '2026-11'],
    ['2026', criterion('text'), '2026'],
    ['true', criterion('text'), 'true'],
    ['a, b', criterion('text'), 'a, b'],
    ['a, b', criterion('list'), ['a', 'b']],
    ['', criterion('list'), []],
    ['mqtt: add-on,http', criterion('list', { qualifiers: map('add-on') }), [{ mqtt: 'add-on' }, 'http']],
    ['https://a.b/c:d', criterion('list'), ['https://a.b/c:d']],
    ['opc:ua', criterion('list', { values, qualifiers: map('add-on') }), ['opc:ua']],
    ['opc:ua:add-on', criterion('list', { values, qualifiers: map('add-on') }), [{ 'opc:ua': 'add-on' }]],
    ['mqtt:add-on', criterion('list', { values }), [{ mqtt: 'add-on' }]],
    ['unknown', criterion('number'), 'unknown'],
    ['n/a', criterion('list'), 'n/a'],
    ['512', undefined, '512'],
  ];
  for (const [text, of, value] of cases) {
    test(`${JSON.stringify(text)} for ${of?.type ?? 'a criterion that there is not'}`, () => {
      assert.deepEqual(parseValue(text, of), value);
    });
  }

  test('a cell reads as it would be typed', () => {
    const at = { file: 'x', line: 1, column: 1 };
    const list = [{ value: 'http' }, { value: 'mqtt', qualifier: 'add-on' }];
    const evidence = { confidence: 'primary', at } as const;
    assert.equal(cellText({ state: 'known', value: list, ...evidence }), 'http, mqtt:add-on');
    assert.equal(cellText({ state: 'known', value: false, ...evidence }), 'false');
    assert.equal(cellText({ state: 'not-applicable', ...evidence }), 'n/a');
  });
});
