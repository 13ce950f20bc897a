import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { run } from '../helpers/cli.ts';
import { makeFolder } from '../helpers/folder.ts';
import { CONFIG, type Finding } from '../helpers/small-site.ts';

/** Posts in all; `FUZZED_POSTS=10000` looks further, `FUZZ_SEED` at others. */
const POSTS = Number(process.env.FUZZED_POSTS ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_123);

/** Posts in one site: those with errors keep it from being built, so that others are built again without them. */
const BATCH = 100;

const PIECES = [
  ...['Text', ' ', '\n', '\n\n', '    ', '\t', '- ', '1. ', '> ', '# ', '#### ', '---', '***', '===', '* '],
  ...['`', '```', '```js\n', '~~~', '$$', '\\', '|', '| - |', ': ', '{: #id .class}', '{:toc}', '{#id}', '^'],
  ...[
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '[^1]',
    '[^1]: ',
    '[a][b]',
    '[b]: /x/',
    '<',
    '>',
    '<div>',
    '</div>',
    '<b',
    '<!--',
    '-->',
  ],
  ...[
    '<script>',
    '</p>',
    '<img src=',
    '"',
    "'",
    '&amp;',
    '&#x0;',
    '{{',
    '}}',
    '{%',
    '%}',
    '{% raw %}',
    '{% if x %}',
    '{% endif %}',
  ],
  ...[
    '{{ page.title | upcase }}',
    '{% include x %}',
    'é',
    '漢字',
    '\u0000',
    '\uFEFF',
    '\r',
    '\u2028',
    '👩‍👩‍👧',
    '٣',
    '\u202E',
  ],
  ...[
    '/good/',
    '#x',
    '%',
    '%zz',
    'http://',
    'javascript:x',
    'www.a.com',
    '../',
    '*[HTML]: x',
    '<!-- fieldbook-ignore math: x -->',
  ],
];

const FIELDS = [
  ...[
    'title: A',
    'title:',
    'title: [a]',
    'tags: [a, B]',
    'tags: a b',
    'tags: {a: b}',
    'date: 2026-01-01',
    'date: x',
    'date: 99999-01-01',
  ],
  ...[
    'description: "# a"',
    'description: |\n  a\n  b',
    'toc: maybe',
    'layout: post',
    'layout: x',
    'permalink: /x/',
    'permalink: /:x/',
  ],
  ...[
    'img: x.png',
    'survey: true',
    'published: false',
    '? a',
    '- a',
    'a: *b',
    '&a',
    '"',
    '\t',
    '# comment',
    'constructor: x',
    'a: b: c',
  ],
];

const body = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const fields = fc.array(fc.constantFrom(...FIELDS), { maxLength: 4 }).map((lines) => lines.join('\n'));
const post = fc.oneof(
  { weight: 6, arbitrary: body.map((text) => `---\ntitle: A\n---\n${text}\n`) },
  { weight: 3, arbitrary: fc.tuple(fields, body).map(([head, text]) => `---\n${head}\n---\n${text}`) },
  { weight: 1, arbitrary: body },
);

interface Batch {
  readonly root: string;
  readonly findings: readonly Finding[];
}

async function checked(posts: ReadonlyMap<string, string>): Promise<Batch> {
  const files = [...posts].map(([name, text]) => [`posts/2026-01-01-${name}.md`, text]);
  const root = makeFolder({ '_config.yml': CONFIG, ...Object.fromEntries(files) });
  const { out, err } = await run('check', '--root', root, '--format', 'json');
  assert.equal(err, '');
  return { root, findings: JSON.parse(out) };
}

function nameOf({ file = '' }: Finding): string {
  return file.replace(/^posts\/2026-01-01-|\.md$/g, '');
}

/** Whether a post leaves something to read: text, or something that is shown. */
function hasContent(html: string): boolean {
  const [, content = ''] = /<div class="[^"]*e-content[^"]*">([\s\S]*?)<\/article>/.exec(html) ?? [];
  return (
    /<(?:audio|canvas|embed|hr|iframe|img|input|math|object|pre|svg|table|video)\b/.test(content) ||
    content.replace(/<[^>]*>/g, '').trim() !== ''
  );
}

test('whatever is in a post, it is built or something is said about it, and nothing throws', async () => {
  const all = fc.sample(post, { numRuns: POSTS, seed: SEED });
  for (let start = 0; start < all.length; start += BATCH) {
    const posts = new Map(all.slice(start, start + BATCH).map((text, index) => [`p${start + index}`, text] as const));
    const { findings } = await checked(posts);
    const told = new Set(findings.map(nameOf));
    const good = new Map([...posts].filter(([name]) => !told.has(name)));
    const { root } = await checked(good);
    const built = await run('build', '--root', root);
    assert.equal(built.code, 0, built.err);
    for (const [name, text] of good) {
      if (/^published: false$/m.test(text)) continue;
      const page = join(root, '_site', name, 'index.html');
      const shown = existsSync(page) ? readFileSync(page, 'utf8') : undefined;
      assert.ok(shown !== undefined || /^permalink: \/x\/$/m.test(text), `no page of ${JSON.stringify(text)}`);
      if (shown) assert.ok(hasContent(shown), `an empty page of ${JSON.stringify(text)}`);
    }
  }
});
