import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { readData } from '../../src/survey/data.ts';
import type { EntrySection } from '../../src/survey/model.ts';
import { readSurvey } from '../../src/survey/read.ts';

const FILE = 'posts/2026-11-20-edge.survey.yaml';

const SECTIONS: readonly EntrySection[] = ['baetyl', 'kubeedge', 'k3s'].map((id, index) => ({
  ...{ id, name: id, summary: 'Text.', headingId: id },
  at: { file: 'posts/2026-11-20-edge.md', line: 10 * (index + 1), column: 1 },
}));

/** A data file that uses everything there is, without a mistake. */
const GOOD = `stale_after: 18 months
sources:
  handbook: { title: Handbook, url: https://example.org/handbook }
  paper: https://example.org/paper
criteria:
  status:
    label: Status
    group: Project
    type: enum
    status: true
    plot: dots
    values:
      active: { label: Active, tone: good }
      retired: { label: Retired, tone: ended, help: No more releases }
  founded:
    label: Founded
    type: date
    scopes: { announced: Announced, released: Released }
    plot: timeline
  open:
    label: Open source
    type: boolean
  memory:
    label: Memory
    type: number
    unit: MB
    scopes: { agent: Agent, node: Whole node }
    direction: low-is-better
    plot: log
  protocols:
    label: Protocols
    type: list
    values: [mqtt, http, modbus]
    qualifiers: { built-in: Built in, add-on: Add-on }
  licence:
    label: Licence
    type: text
  stars:
    label: Stars
    type: number
    key: true
    filter: true
entries:
  baetyl:
    name: Baetyl
    vendor: Baidu
    homepage: https://baetyl.io/
    values:
      status: active
      founded: { value: 2019-05, scope: released, source: handbook, as_of: 2024-01-31 }
      open: true
      memory: { value: 256, scope: agent, confidence: secondary }
      protocols: [mqtt: built-in, http]
      licence: { value: Apache-2.0, source: https://example.org/, note: since 2019, since: 2019 }
      stars: { value: 1900, refresh: github-stars:baetyl/baetyl }
  k3s:
    values:
      status: unknown
      memory: n/a
measurements:
  - entry: k3s
    metric: Start
    value: 12
    low: 10
    high: 14
    unit: s
    hardware: Raspberry Pi 4
    version: 1.30
    date: 2026-03
    source: paper
`;

/** What is found in the good file with one text replaced, which stands in it once. */
function findingsWith(find: string, replacement: string): Diagnostic[] {
  assert.equal(GOOD.split(find).length, 2, `"${find}" stands once in the good file`);
  return findingsIn(GOOD.replace(find, () => replacement));
}

function findingsIn(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => found.push(diagnostic);
  const data = readData(FILE, text, report);
  if (data) readSurvey(FILE, SECTIONS, data, report);
  return found;
}

/** Mistake; text of the good file and what it becomes; the text on whose line it is told; message; hint. */
const MISTAKES: readonly (readonly [string, string, string, string, RegExp, RegExp | undefined])[] = [
  // Keys that nobody knows, at each level.
  [
    'an unknown key at the top',
    'stale_after:',
    'stale_afer:',
    'stale_afer',
    /unknown key "stale_afer"/,
    /"stale_after"/,
  ],
  ['an unknown key of a source', '{ title: Handbook,', '{ titel: Handbook,', 'titel', /"titel"/, /mean "title"/],
  ['an unknown key of a criterion', '    unit: MB', '    units: MB', 'units', /"units"/, /mean "unit"/],
  ['an unknown key of a value of an enum', 'tone: good', 'tune: good', 'tune', /"tune"/, /mean "tone"/],
  ['an unknown key of an entry', '    vendor: Baidu', '    vendr: Baidu', 'vendr', /"vendr"/, /mean "vendor"/],
  ['an unknown key of a cell', 'as_of: 2024-01-31', 'asof: 2024-01-31', 'asof', /"asof"/, /mean "as_of"/],
  ['an unknown key of a measurement', '    hardware:', '    hardwear:', 'hardwear', /"hardwear"/, /mean "hardware"/],
  [
    'an unknown key unlike any',
    '    vendor: Baidu',
    '    zzz: 1',
    'zzz',
    /"zzz"/,
    /known keys here: name, vendor, homepage/,
  ],

  // What must be there.
  ['a criterion without label', '    label: Licence\n', '', '  licence:\n    type', /"label" is missing/, undefined],
  ['a misspelled label', '    label: Licence', '    lable: Licence', 'lable', /"lable"/, /mean "label"/],
  [
    'a criterion without type',
    '    label: Licence\n    type: text',
    '    label: Licence',
    '  licence:\n',
    /"type" is missing/,
    undefined,
  ],
  [
    'a cell without value',
    '{ value: 256, scope: agent,',
    '{ scope: agent,',
    '{ scope: agent',
    /"value" is missing/,
    undefined,
  ],
  ['a measurement without unit', '    unit: s\n', '', '- entry: k3s', /"unit" is missing/, undefined],
  [
    'a file without criteria',
    GOOD.slice(GOOD.indexOf('criteria:'), GOOD.indexOf('entries:')),
    '',
    'stale_after',
    /"criteria" is missing/,
    undefined,
  ],

  // Values of the wrong kind.
  [
    'a span that is none',
    '18 months',
    'long',
    'stale_after',
    /"stale_after" must be a span such as "18 months".*"long"/,
    undefined,
  ],
  ['an address that is none', 'https://baetyl.io/', 'baetyl.io', 'homepage', /must be an address such as/, undefined],
  ['an unknown type', 'type: text', 'type: txt', 'type: txt', /"type" must be "boolean".*"txt"/, /mean "text"/],
  ['an unknown direction', 'low-is-better', 'low', 'direction', /"direction" must be/, undefined],
  ['an unknown plot', 'plot: log', 'plot: bars', 'plot: bars', /"plot" must be "linear"/, undefined],
  ['an unknown tone', 'tone: good', 'tone: great', 'tone: great', /"tone" must be "good"/, undefined],
  [
    'a word for a flag',
    'key: true',
    'key: maybe',
    'key: maybe',
    /"key" must be true or false, found "maybe"/,
    undefined,
  ],
  [
    'an unknown confidence',
    'confidence: secondary',
    'confidence: secondry',
    'secondry',
    /"confidence" must be "primary".*"secondry"/,
    /mean "secondary"/,
  ],
  ['an empty text', 'vendor: Baidu', 'vendor: ""', 'vendor', /"vendor" must not be empty/, undefined],
  [
    'an id with a space',
    '  licence:\n    label',
    '  the licence:\n    label',
    'the licence',
    /words joined/,
    undefined,
  ],
  ['a label that is a list', 'label: Licence', 'label: [a, b]', 'label: [a', /"label" must be text/, undefined],
  [
    'a list for entries',
    GOOD.slice(GOOD.indexOf('  baetyl:'), GOOD.indexOf('measurements:')),
    '  - baetyl\n',
    'entries:',
    /"entries" must be/,
    undefined,
  ],
  [
    'an entry with nothing in it',
    '  k3s:\n    values:\n      status: unknown\n      memory: n/a',
    '  k3s:',
    '  k3s:',
    /nothing stands behind "k3s"/,
    /take the line away/,
  ],
  [
    'a cell with nothing in it',
    'status: unknown',
    'status:',
    '      status:\n      memory',
    /nothing stands behind "status"/,
    /unknown/,
  ],

  // Dates.
  ['a month that does not exist', '2024-01-31', '2024-13-01', '2024-13', /"as_of" must be a date/, undefined],
  [
    'a day that does not exist',
    '2024-01-31',
    '2024-02-30',
    '2024-02-30',
    /"as_of" must be a day that the calendar has.*"2024-02-30"/,
    undefined,
  ],
  ['a date of words', 'since: 2019', 'since: last year', 'last year', /"since" must be a date/, undefined],
  ['a measurement on no day', 'date: 2026-03', 'date: March', 'date: March', /"date" must be a date/, undefined],
  [
    'a date criterion with words',
    'value: 2019-05',
    'value: long ago',
    'long ago',
    /"Founded" must be a date.*"long ago"/,
    undefined,
  ],
  [
    'a date criterion on no day',
    'value: 2019-05',
    'value: 2019-02-30',
    '2019-02-30',
    /"Founded" must be a date.*"2019-02-30"/,
    undefined,
  ],

  // Values that their criteria do not allow.
  [
    'a word for a boolean',
    'open: true',
    'open: yes',
    'open: yes',
    /"Open source" must be true or false, found "yes"/,
    undefined,
  ],
  [
    'a word for a number',
    'value: 256',
    'value: little',
    'little',
    /"Memory" must be a number in MB, found "little"/,
    undefined,
  ],
  [
    'a list for a number',
    'value: 1900',
    'value: [1, 2]',
    '[1, 2]',
    /"Stars" must be a number, found \[1,2\]/,
    undefined,
  ],
  ['a text for a list', '[mqtt: built-in, http]', 'mqtt', 'protocols: mqtt', /"Protocols" must be a list/, undefined],
  [
    'a value that an enum does not have',
    'status: active',
    'status: activ',
    'activ\n',
    /"Status".*"activ"/,
    /mean "active"/,
  ],
  [
    'an item that a list does not have',
    'built-in, http]',
    'built-in, htp]',
    'htp',
    /"Protocols".*"htp"/,
    /mean "http"/,
  ],
  [
    'a qualifier that a list does not have',
    'mqtt: built-in',
    'mqtt: builtin',
    'builtin',
    /"Protocols".*"builtin"/,
    /mean "built-in"/,
  ],
  ['a scope that a criterion does not have', 'scope: agent', 'scope: agnt', 'agnt', /"Memory".*"agnt"/, /mean "agent"/],
  [
    'a scope where there are none',
    'value: 1900,',
    'value: 1900, scope: node,',
    '1900',
    /"Stars" has no scopes/,
    /criterion/,
  ],
  [
    'a number without its scope',
    'value: 256, scope: agent,',
    'value: 256,',
    '256',
    /"Memory" needs a "scope"/,
    /agent, node/,
  ],
  [
    'a bare number without its scope',
    '{ value: 256, scope: agent, confidence: secondary }',
    '256',
    'memory: 256',
    /"Memory" needs a "scope"/,
    /agent, node/,
  ],

  // Names that lead nowhere.
  ['an entry that the post does not have', '  k3s:\n', '  k3z:\n', 'k3z', /no entry "k3z"/, /mean "k3s"/],
  ['an entry unlike any', '  k3s:\n', '  nomad:\n', 'nomad', /no entry "nomad"/, /baetyl, kubeedge, k3s/],
  [
    'a criterion that there is not',
    '      licence: {',
    '      licens: {',
    'licens',
    /no criterion "licens"/,
    /mean "licence"/,
  ],
  [
    'a source that there is not',
    'source: handbook',
    'source: handbok',
    'handbok',
    /no source "handbok"/,
    /mean "handbook"/,
  ],
  ['a measurement of no entry', 'entry: k3s', 'entry: k3z', 'entry: k3z', /no entry "k3z"/, /mean "k3s"/],
  [
    'a measurement with a misspelled source',
    'source: paper',
    'source: papr',
    'papr',
    /no source "papr"/,
    /mean "paper"/,
  ],
  [
    'an unknown kind of refresh',
    'github-stars:',
    'github-star:',
    'github-star:',
    /kind of refresh "github-star"/,
    /mean "github-stars"/,
  ],
  [
    'a refresh without repository',
    'github-stars:baetyl/baetyl',
    'github-stars:baetyl',
    'stars:baetyl }',
    /names no repository/,
    /github-stars:k3s-io\/k3s/,
  ],
  [
    'a refresh of another type',
    'github-stars:baetyl',
    'github-release:baetyl',
    'github-release',
    /makes no sense for the type number/,
    /date and text/,
  ],

  // Criteria that contradict themselves.
  [
    'a second status',
    'type: text',
    'type: enum\n    values: [Apache-2.0]\n    status: true',
    '    status: true\n  stars',
    /status already/,
    /only one/,
  ],
  ['a plot for another type', 'plot: log', 'plot: dots', 'plot: dots', /"plot: dots" makes no sense/, /boolean/],
  [
    'a unit for a text',
    'type: text',
    'type: text\n    unit: MB',
    'unit: MB',
    /"unit" makes no sense for the type text/,
    /number/,
  ],
  [
    'an enum without values',
    '    values:\n      active: { label: Active, tone: good }\n      retired: { label: Retired, tone: ended, help: No more releases }\n',
    '',
    '    type: enum',
    /no "values"/,
    /such as/,
  ],

  // Measurements.
  [
    'a spread above its value',
    'low: 10',
    'low: 13',
    'value: 12',
    /spread 13 to 14 does not hold the value 12/,
    undefined,
  ],
  [
    'a value that is no number',
    'value: 12',
    'value: fast',
    'value: fast',
    /"value" must be a number, found "fast"/,
    undefined,
  ],

  // YAML.
  ['a key that stands twice', '    vendor: Baidu', '    name: Baidu', '    name: Baidu', /"name" .*twice/, /keep one/],
  [
    'an alias of nothing',
    'licence: { value: Apache-2.0',
    'licence: { value: *apache',
    '*apache',
    /"\*apache" stands for nothing/,
    /itself/,
  ],
  ['an entry that stands twice', '  k3s:\n', '  baetyl:\n', '  baetyl:\n    values', /"baetyl" .*twice/, /keep one/],
  [
    'a bracket that is not closed',
    '[mqtt, http, modbus]',
    '[mqtt, http, modbus',
    'qualifiers: {',
    /not valid YAML/,
    /not closed/,
  ],
  ['a tab for indentation', '    label: Licence', '\tlabel: Licence', '\tlabel', /not valid YAML/, /spaces/],
  ['a colon in bare text', 'since 2019', 'since: 2019', 'note: since', /not valid YAML/, /quote/],
];

test('the file that the mistakes are made in has none', () => {
  assert.deepEqual(findingsIn(GOOD), []);
});

suite('a mistake in a data file is told once, at its line, with what to do', () => {
  for (const [name, find, replacement, place, message, hint] of MISTAKES) {
    test(name, () => {
      const text = GOOD.replace(find, () => replacement);
      const found = findingsWith(find, replacement);
      const told = found.map((finding) => `${finding.at?.line} ${finding.message} | ${finding.hint}`).join('\n');
      assert.equal(found.length, 1, told);
      const [first] = found;
      const start = GOOD.indexOf(find);
      const offset = text.includes(place, start) ? text.indexOf(place, start) : text.indexOf(place);
      assert.ok(offset >= 0, `"${place}" is in the file`);
      assert.deepEqual(
        first?.at && [first.at.file, first.at.line],
        [FILE, text.slice(0, offset).split('\n').length],
        told,
      );
      assert.match(first?.message ?? '', message, told);
      assert.equal(first?.severity, 'error');
      if (hint) assert.match(first?.hint ?? '', hint, told);
    });
  }
});
