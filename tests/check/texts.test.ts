import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { checkPlaces, post, postFile } from '../helpers/checked.ts';

/** Name, text from line 4 on, and what is found in it. */
type Case = readonly [name: string, body: string, ...places: string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  headings: [
    ['one level down at a time, and up by any number', '## A\n\nx\n\n### B\n\nx\n\n#### C\n\nx\n\n## D\n\nx'],
    ['a text may begin at any level', '#### A\n\nx'],
    [
      'each skip is told where it is',
      '## A\n\nx\n\n#### B\n\nx\n\n## C\n\nx\n\n##### D\n\nx',
      '8:1 heading-skip',
      '16:1 heading-skip',
    ],
    ['those in quotes and code do not count', '## A\n\n> #### B\n\n```\n#### C\n```'],
    ['equal headings get ids that differ', '## A\n\nx\n\n## A\n\nx'],
    ['an id that is given twice', '## A\n\nx\n\n## B {#a}\n\nx', '8:7 heading-id'],
    ['an id in an attribute list', '## A\n{: #b}\n\nx\n\n## B\n\nx', '4:1 heading-id'],
  ],
  sections: [
    ['a section of subsections is not empty', '## A\n\n### B\n\nx'],
    ['the last one may be', '## A\n\nx\n\n## B', '8:1 section-empty'],
    ['a comment is nothing', '## A\n\n<!-- later -->\n\n## B\n\nx', '4:1 section-empty'],
    [
      'a picture, a list, code and HTML are something',
      '## A\n\n- x\n\n## B\n\n    code\n\n## C\n\n<hr>\n\n## D\n\n> x',
    ],
    ['a link in the heading is something', '## [A](https://example.org/)\n\n## B\n\nx'],
    ['headings under a line count', 'A\n---\n\nB\n---\n\nx', '4:1 section-empty'],
  ],
  bullets: [
    ['an item may begin on the next line', '-\n  x\n-\n    y'],
    ['a bullet alone between others', '- a\n- \n- b', '5:1 list-stray-item'],
    ['a number alone', '1. a\n2. \n\nx', '5:1 list-stray-item'],
    ['a nested one', '- a\n  - b\n  - \n- c', '6:1 list-stray-item'],
    ['a line of hyphens is no bullet', 'x\n\n---\n\ny'],
    ['code is no list', '```\n- \n```'],
  ],
  references: [
    [
      'defined ones, before or after',
      '[a]: https://example.org/\n\n[x][a], [y][b], [b], [b][]\n\n[b]: https://example.org/',
    ],
    ['one that nothing defines', 'Text\nand [x][nope].', '5:7 reference-missing'],
    ['with its text as its name', '[nope][]', '4:6 reference-missing'],
    ['a footnote', 'x[^1] y[^2]\n\n[^1]: Text.', '4:8 reference-missing'],
    ['a picture', '![x][nope]', '4:4 reference-missing'],
    [
      'code, formulas and escaped brackets are none',
      '`a[i][j]` $$x[i][j]$$ a[i][j] \\[a\\]\\[b\\] [1][2]\n\n    [x][y]',
    ],
  ],
  fences: [
    ['closed ones', '```js\nx\n```\n\n~~~\ny\n~~~\n\n````md\n```js\nz\n```\n````'],
    ['one that ends with the text', 'x\n\n```js\ny', '6:1 fence-unclosed'],
    ['one that swallows the next', '```js\nx\n\ntext\n\n```js\ny\n```', '4:1 fence-unclosed'],
    ['one in a list', '- a\n\n  ```\n  x\n', '6:3 fence-unclosed'],
    ['marks in a line', 'Write ``` to begin, or ````` `` ` `````.'],
  ],
  elements: [
    [
      'closed ones, empty ones, and those that need no end',
      '<div><p>x<br><img src="https://example.org/a.png" alt=""></div>\n\n<ul><li>x</ul>',
    ],
    ['one in a line', 'Text <b>bold.', '4:6 html-unclosed'],
    ['one of several', '<div>\n<section>\n</div>', '5:1 html-unclosed'],
    ['in code and comments there are none', '`<div>` and ``<b>``\n\n```\n<div>\n```\n\n<!-- <div> -->\n\n    <i>'],
    ['what is no HTML', 'Press <enter>, a < b, x <y and List<String> or \\<div>.'],
    ['a comment', 'x <!-- never', '4:3 html-unclosed'],
    ['a slash closes', '<a name="x"/> y'],
  ],
  liquid: [['raw braces are meant', '{% raw %}{{ x }}{% endraw %}']],
  comments: [
    ['silence a line', '## A\n\nx\n\n#### B <!-- fieldbook-ignore heading-skip: as in the book -->\n\nx'],
    [
      'silence the line behind them',
      '## A\n\nx\n\n<!-- fieldbook-ignore heading-skip: as in the book -->\n\n#### B\n\nx',
    ],
    ['do not without a reason', '[x](/y/) <!-- fieldbook-ignore link-dead -->', '4:5 link-dead', '4:10 ignore-invalid'],
    ['nor for another rule', '[x](/y/) <!-- fieldbook-ignore math: why -->', '4:5 link-dead', '4:10 ignore-unused'],
    ['nor errors', 'x <!-- fieldbook-ignore duplicate-url: why -->', '4:3 ignore-invalid'],
  ],
};

for (const [what, cases] of Object.entries(CASES)) {
  suite(`check: ${what}`, () => {
    const file = (index: number) => postFile(`${what}-${index}`);
    let places: Record<string, string[]>;

    before(async () => {
      places = await checkPlaces(Object.fromEntries(cases.map(([, body], index) => [file(index), post(body)])));
    });

    for (const [index, [name, , ...expected]] of cases.entries()) {
      test(name, () => assert.deepEqual(places[file(index)], expected));
    }
  });
}

test('CommonMark: code that is never closed, and what is right', async () => {
  const files = {
    '_config.yml': 'title: Notes\nurl: https://example.org\nmarkdown: commonmark\n',
    [postFile('open')]: post('x\n\n```js\ny\n'),
    [postFile('good')]: post('## A\n\n```js\ny\n```\n\n| a |\n| --- |\n| [b](#a) |'),
    [postFile('bad')]: post('## A\n\n- x\n-\n\n#### B\n\n[x](/nope/)'),
  };
  assert.deepEqual(await checkPlaces(files), {
    '_config.yml': [],
    [postFile('open')]: ['6:1 fence-unclosed'],
    [postFile('good')]: [],
    [postFile('bad')]: ['7:1 list-stray-item', '9:1 heading-skip', '11:5 link-dead'],
  });
});
