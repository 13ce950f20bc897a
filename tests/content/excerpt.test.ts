import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptText } from '../../src/content/excerpt.ts';

const isBlock = (tag: string) => ['if', 'for', 'highlight'].includes(tag);

const CASES: [name: string, body: string, separator: string, excerpt: string][] = [
  ['ends at the separator', 'One.\n\nTwo.\n', '\n\n', 'One.'],
  ['is the whole text without one', 'One.\nTwo.\n', '\n\n', 'One.\nTwo.\n'],
  ['is the whole text up to one at the end', 'One.<!--more-->', '<!--more-->', 'One.'],
  ['does not begin with blank lines', '\n \n\nOne.\n\nTwo.', '\n\n', '\n \n\nOne.'],
  ['is nothing where the separator is empty', 'One.\n\nTwo.', '', ''],
  ['may be a heading', '# Head\n\nText', '\n\n', '# Head'],
  ['cuts lists and code in two', '```\na\n\nb\n```\n', '\n\n', '```\na'],
  [
    'keeps the definitions it mentions',
    '[a] [b][c]\n\n[a]: /a\n[c]: /c\n[d]: /d\n',
    '\n\n',
    '[a] [b][c]\n\n[a]: /a\n[c]: /c',
  ],
  [
    'closes what Liquid it cuts',
    '{% if x %}\na {% for b in c %}d\n\ne',
    '\n\n',
    '{% if x %}\na {% for b in c %}d\n{% endfor %}\n{% endif %}',
  ],
  [
    'closes no tag without an end',
    '{% include a.html %} {% if x %}y{% endif %}\n\nz',
    '\n\n',
    '{% include a.html %} {% if x %}y{% endif %}',
  ],
];

for (const [name, body, separator, excerpt] of CASES) {
  test(`an excerpt ${name}`, () => assert.equal(excerptText(body, { separator, isBlock }), excerpt));
}
