import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { readData } from '../../src/survey/data.ts';
import type { Lock } from '../../src/survey/lock.ts';
import type { EntrySection } from '../../src/survey/model.ts';
import { readSurvey } from '../../src/survey/read.ts';
import { type Refreshed, refreshSurvey } from '../../src/survey/refresh/refresh.ts';
import { ServiceSettingsError, servicesFrom } from '../../src/survey/refresh/services.ts';
import { type Answers, json, redirect, release, repository, startServer, type TestServer } from '../helpers/server.ts';

const DATA = 'posts/2026-11-20-edge.survey.yaml';
const K3S: EntrySection = {
  ...{ id: 'k3s', name: 'k3s', summary: '', headingId: 'k3s' },
  at: { file: 'posts/2026-11-20-edge.md', line: 1, column: 1 },
};

const TOKEN = 'ghp_secret';

let server: TestServer;
let other: TestServer;

before(async () => {
  other = await startServer({ '/found': release('new/home', 'v3', '2026-05-01T00:00:00Z') });
  server = await startServer({
    '/repos/k3s-io/k3s/releases/latest': release('k3s-io/k3s', 'v1.36.2+k3s1', '2026-11-18T23:59:59Z'),
    '/repos/k3s-io/k3s': repository('k3s-io/k3s', 29_876),
    '/repos/old/name': redirect('/repositories/42', 301),
    '/repositories/42': repository('new/name', 7),
    '/repos/round/round': redirect('/repos/round/round', 302),
    '/repos/to/file': redirect('file:///etc/passwd'),
    '/repos/slow/slow': () => {},
    '/repos/half/half': (response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"stargazers_count": 1');
    },
    '/repos/broken/broken': (response) => response.end('{"stargazers_count": '),
    '/repos/odd/odd': json({ stargazers_count: 'many', html_url: 'https://github.com/odd/odd' }),
    '/repos/sly/sly': json({ stargazers_count: 1, html_url: 'javascript:alert(1)' }),
    '/repos/huge/huge': (response) => response.end(JSON.stringify('x'.repeat(2_000_000))),
    '/repos/ill/ill': (response) => response.writeHead(503).end(),
    '/repos/busy/busy': (response) =>
      response.writeHead(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795600800' }).end(),
    '/repos/shut/shut': (response) => response.writeHead(401).end(),
    '/repos/gone/dead': (response) => response.destroy(),
    '/npm/node-red': json({ 'dist-tags': { latest: '5.0.1' }, time: { '5.0.1': '2026-10-02T10:00:00.000Z' } }),
    '/npm/@scope%2fname': json({ 'dist-tags': { latest: '1.0.0' }, time: { '1.0.0': '2025-01-02T10:00:00.000Z' } }),
    '/npm/timeless': json({ 'dist-tags': { latest: '1.0.0' }, time: {} }),
  });
});

after(() => Promise.all([server.close(), other.close()]));

interface Outcome extends Refreshed {
  readonly found: readonly Diagnostic[];
}

/** Refreshes cells given as `criterion: refresh`, one line each from line 4 on. */
async function refreshed(
  marks: Readonly<Record<string, string>>,
  { lock = new Map(), env = {} }: { lock?: Lock; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const cells = Object.entries(marks).map(([id, mark]) => `      ${id}: { value: unknown, refresh: "${mark}" }\n`);
  const counts = Array.from({ length: 10 }, (_, index) => `  count-${index}: { label: Count, type: number }\n`);
  const text = `entries:
  k3s:
    values:
${cells.join('')}criteria:
  date: { label: Latest release, type: date }
  version: { label: Latest version, type: text }
  stars: { label: Stars, type: number }
  more: { label: More stars, type: number }
${counts.join('')}`;
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => found.push(diagnostic);
  const data = readData(DATA, text, report);
  assert.ok(data);
  const survey = readSurvey('posts/2026-11-20-edge.md', [K3S], data, report);
  assert.deepEqual(found, []);
  const variables = { GITHUB_API_URL: server.address, npm_config_registry: `${server.address}/npm/`, ...env };
  // Long enough for every answer but the one that never comes.
  const services = { ...servicesFrom(variables), timeoutMs: 1000 };
  return { ...(await refreshSurvey(survey, { lock, services, today: '2026-11-23', report })), found };
}

const told = (found: readonly Diagnostic[]) =>
  found.map(
    ({ at, severity, message, hint }) => `${at?.file}:${at?.line} ${severity} ${message}${hint ? ` | ${hint}` : ''}`,
  );

suite('a refresh', () => {
  test('takes the day of the latest release, with its tag beside it', async () => {
    const { lock, fetched, failed, found } = await refreshed({ date: 'github-release:k3s-io/k3s' });
    assert.deepEqual([fetched, failed, found], [1, 0, []]);
    assert.deepEqual(Object.fromEntries(lock), {
      'k3s.date': {
        refresh: 'github-release:k3s-io/k3s',
        value: '2026-11-18',
        note: 'v1.36.2+k3s1',
        as_of: '2026-11-18',
        source: 'https://github.com/k3s-io/k3s/releases/tag/v1.36.2+k3s1',
      },
    });
  });

  test('takes the tag of the latest release for a text', async () => {
    const { lock } = await refreshed({ version: 'github-release:k3s-io/k3s' });
    const { value, as_of, note } = lock.get('k3s.version') ?? {};
    assert.deepEqual([value, as_of, note], ['v1.36.2+k3s1', '2026-11-18', undefined]);
  });

  test('takes stars of the day of the refresh', async () => {
    const { lock } = await refreshed({ stars: 'github-stars:k3s-io/k3s' });
    const { value, as_of, source } = lock.get('k3s.stars') ?? {};
    assert.deepEqual([value, as_of, source], [29_876, '2026-11-23', 'https://github.com/k3s-io/k3s']);
  });

  test('takes the latest version of a package, also of one with a scope', async () => {
    const { lock } = await refreshed({ date: 'npm-release:node-red', version: 'npm-release:@scope/name' });
    const { value, note, source } = lock.get('k3s.date') ?? {};
    assert.deepEqual([value, note, source], ['2026-10-02', '5.0.1', `${server.address}/npm/node-red`]);
    assert.equal(lock.get('k3s.version')?.value, '1.0.0');
  });

  test('asks once for values with one source, and says who asks', async () => {
    const count = server.asked.length;
    await refreshed({ date: 'github-release:k3s-io/k3s', version: 'github-release:k3s-io/k3s' });
    const asked = server.asked.slice(count);
    assert.deepEqual(
      asked.map(({ url }) => url),
      ['/repos/k3s-io/k3s/releases/latest'],
    );
    assert.match(asked[0]?.userAgent ?? '', /^fieldbook/);
  });

  test('has no more than four requests under way', async () => {
    let [open, most] = [0, 0];
    const names = Array.from({ length: 10 }, (_, index) => `many/r${index}`);
    const answer =
      (name: string): Answers[string] =>
      (response, request) => {
        most = Math.max(most, ++open);
        setTimeout(() => repository(name, 1)(response, request), 10);
        response.on('close', () => open--);
      };
    const busy = await startServer(Object.fromEntries(names.map((name) => [`/repos/${name}`, answer(name)])));
    const marks = Object.fromEntries(names.map((name, index) => [`count-${index}`, `github-stars:${name}`]));
    const { fetched } = await refreshed(marks, { env: { GITHUB_API_URL: busy.address } });
    await busy.close();
    assert.deepEqual([fetched, most], [10, 4]);
  });

  test('follows a repository that has moved, and says its new name', async () => {
    const { lock, failed, found } = await refreshed({ stars: 'github-stars:old/name' });
    assert.deepEqual([lock.get('k3s.stars')?.value, failed], [7, 0]);
    assert.deepEqual(told(found), [
      `${DATA}:4 warning github-stars:old/name: the repository is now called new/name | write "refresh: github-stars:new/name"`,
    ]);
  });

  test('forgets values that are marked no more', async () => {
    const value = { refresh: 'github-stars:x/y', value: 1, as_of: '2026-01-01', source: 'https://github.com/x/y' };
    const { lock } = await refreshed({ stars: 'github-stars:k3s-io/k3s' }, { lock: new Map([['k3s.gone', value]]) });
    assert.deepEqual([...lock.keys()], ['k3s.stars']);
  });
});

suite('a value that cannot be fetched is named at its line, and the others are fetched', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['no repository', 'github-stars:no/where', /GitHub has nothing by that name; .* \| look for a slip/],
    ['an answer that never comes', 'github-stars:slow/slow', /GitHub gave no answer within 1 seconds?; /],
    ['an answer that stops halfway', 'github-stars:half/half', /GitHub gave no answer within 1 seconds?; /],
    ['an answer that is not JSON', 'github-stars:broken/broken', /GitHub answers with what is not JSON; /],
    ['an answer of another shape', 'github-stars:odd/odd', /GitHub answers without a usable "stargazers_count"; /],
    ['an address that could run in a page', 'github-stars:sly/sly', /GitHub answers without a usable "html_url"; /],
    ['an answer without end', 'github-stars:huge/huge', /GitHub answers with more than 2 MB; /],
    ['a server that is ill', 'github-stars:ill/ill', /GitHub answers with status 503; .* \| try again later/],
    [
      'a limit that is reached',
      'github-stars:busy/busy',
      /GitHub takes no more requests for now, until 2026-11-25 \d\d:\d\d UTC; .*GITHUB_TOKEN/,
    ],
    [
      'a connection that breaks',
      'github-stars:gone/dead',
      /cannot reach GitHub at 127\.0\.0\.1:\d+ \(UND_ERR_SOCKET\); /,
    ],
    ['redirects in a circle', 'github-stars:round/round', /GitHub redirects in a circle; /],
    ['a redirect to a file', 'github-stars:to/file', /GitHub redirects to what is no web address; /],
  ];
  for (const [name, mark, message] of cases) {
    test(name, async () => {
      const { lock, fetched, failed, found } = await refreshed({ stars: 'github-stars:k3s-io/k3s', more: mark });
      assert.deepEqual([fetched, failed, [...lock.keys()]], [1, 1, ['k3s.stars']]);
      const [first = '', ...others] = told(found);
      assert.deepEqual(others, []);
      assert.ok(first.startsWith(`${DATA}:5 error ${mark}: `), first);
      assert.match(first, message);
      assert.match(first, /the data file's own value stays/);
    });
  }

  test('no release', async () => {
    const { found } = await refreshed({ date: 'github-release:k3s-io/none' });
    assert.match(told(found)[0] ?? '', /GitHub has no release by that name; .*tags but no releases/);
  });

  test('a package without dates', async () => {
    const { found } = await refreshed({ date: 'npm-release:timeless' });
    assert.match(told(found)[0] ?? '', /the npm registry does not say when timeless 1\.0\.0 came out/);
  });

  test('no server', async () => {
    const { found } = await refreshed({ stars: 'github-stars:a/b' }, { env: { GITHUB_API_URL: 'http://127.0.0.1:1' } });
    assert.match(told(found)[0] ?? '', /cannot reach GitHub at 127\.0\.0\.1:1/);
  });

  test('what was fetched before stays, unless it answers another question', async () => {
    const old = { value: 5, as_of: '2026-01-01', source: 'https://github.com/no/where' };
    const lock = new Map([
      ['k3s.stars', { refresh: 'github-stars:no/where', ...old }],
      ['k3s.more', { refresh: 'github-stars:no/more', ...old }],
    ]);
    const { lock: next, found } = await refreshed(
      { stars: 'github-stars:no/where', more: 'github-stars:no/two' },
      { lock },
    );
    assert.deepEqual(Object.fromEntries(next), { 'k3s.stars': lock.get('k3s.stars') });
    assert.match(told(found)[0] ?? '', /the value of 2026-01-01 stays/);
    assert.match(told(found)[1] ?? '', /the data file's own value stays/);
  });
});

suite('the token', () => {
  test('goes to the API, and to no other host that it redirects to', async () => {
    const port = new URL(other.address).port;
    const api = await startServer({
      '/repos/k3s-io/k3s': repository('k3s-io/k3s', 1),
      '/repos/away/far/releases/latest': redirect(`http://localhost:${port}/found`),
    });
    const marks = {
      stars: 'github-stars:k3s-io/k3s',
      date: 'github-release:away/far',
      version: 'npm-release:node-red',
    };
    const { found, lock } = await refreshed(marks, {
      env: { GITHUB_API_URL: api.address, GITHUB_TOKEN: `${TOKEN}\n` },
    });
    await api.close();
    assert.equal(lock.get('k3s.date')?.note, 'v3');
    assert.deepEqual(new Set(api.asked.map(({ authorization }) => authorization)), new Set([`Bearer ${TOKEN}`]));
    assert.equal(other.asked.at(-1)?.authorization, undefined);
    assert.ok(
      server.asked.every(({ authorization }) => authorization === undefined),
      'nor to the npm registry',
    );
    assert.ok(!JSON.stringify([found, [...lock]]).includes(TOKEN));
  });

  test('does not come back to the API by way of another host', async () => {
    let target = '';
    const bounce = await startServer({ '/back': (response) => response.writeHead(302, { location: target }).end() });
    const api = await startServer({
      '/repos/a/b': redirect(`${bounce.address}/back`),
      '/repos/k3s-io/k3s': repository('k3s-io/k3s', 1),
    });
    target = `${api.address}/repos/k3s-io/k3s`;
    const env = { GITHUB_API_URL: api.address, GITHUB_TOKEN: TOKEN };
    await refreshed({ stars: 'github-stars:a/b' }, { env });
    await Promise.all([api.close(), bounce.close()]);
    assert.deepEqual(
      api.asked.map(({ authorization }) => authorization),
      [`Bearer ${TOKEN}`, undefined],
    );
  });

  test('is said to be refused when it is, but never shown', async () => {
    const { found } = await refreshed({ stars: 'github-stars:shut/shut' }, { env: { GITHUB_TOKEN: TOKEN } });
    assert.match(told(found)[0] ?? '', /does not accept the token in GITHUB_TOKEN/);
    assert.ok(!JSON.stringify(found).includes(TOKEN));
  });

  test('with characters that no header takes is refused before it is used', () => {
    assert.throws(
      () => servicesFrom({ GITHUB_TOKEN: 'ghp_\u0007secret' }),
      (error) => error instanceof ServiceSettingsError && !error.message.includes('secret'),
    );
  });
});

test('addresses come from the environment, and must be addresses', () => {
  const { github, npm } = servicesFrom({ GITHUB_API_URL: 'https://git.example.org/api/v3', npm_config_registry: '' });
  assert.deepEqual(
    [github.address.href, npm.address.href],
    ['https://git.example.org/api/v3/', 'https://registry.npmjs.org/'],
  );
  for (const address of ['git.example.org', 'file:///etc', 'https://me:password@example.org']) {
    assert.throws(
      () => servicesFrom({ GITHUB_API_URL: address }),
      /^ServiceSettingsError: GITHUB_API_URL must be an address/,
    );
  }
});
