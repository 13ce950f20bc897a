import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';

const ENSURE_BROWSER = join(import.meta.dirname, '../../scripts/ensure-browser.mjs');

test('CHROME_PATH wins over every installed browser', async (t) => {
  const file = await makeProgram(t);
  assert.equal(findBrowser({ CHROME_PATH: file }), file);
});

test('a relative CHROME_PATH becomes an absolute one', async (t) => {
  const file = await makeProgram(t);
  assert.equal(findBrowser({ CHROME_PATH: relative(process.cwd(), file) }), file);
});

const onlyPosix = { skip: process.platform === 'win32' && 'Windows has no executable bit' };

test('a CHROME_PATH that cannot be run is an error that shows it', onlyPosix, async (t) => {
  const file = await makeProgram(t, { mode: 0o644 });
  for (const path of [file, join(file, '..'), '/nowhere/chrome']) {
    assert.throws(() => findBrowser({ CHROME_PATH: path }), {
      message: `CHROME_PATH must name a Chrome or Chromium that can be run, found "${path}"; correct it or unset it.`,
    });
  }
});

const onlyLinux = { skip: process.platform !== 'linux' && 'PATH is searched on Linux only' };

test('a browser in PATH is found', onlyLinux, async (t) => {
  const file = await makeProgram(t, { name: 'google-chrome' });
  assert.equal(findBrowser({ PATH: `/nowhere:${join(file, '..')}` }), file);
});

test("Ubuntu's stand-in for a snap that is not installed is no browser", onlyLinux, async (t) => {
  const stub = '#!/bin/sh\nif ! [ -x /snap/bin/chromium ]; then exit 1; fi\nexec /snap/bin/chromium "$@"\n';
  const file = await makeProgram(t, { name: 'chromium-browser', text: stub });
  assert.notEqual(findBrowser({ PATH: `/snap/bin:${join(file, '..')}` }), file);
});

test('an empty CHROME_PATH counts as unset', () => {
  const browser = findBrowser({ CHROME_PATH: '', PATH: process.env.PATH });
  assert.ok(browser === undefined || isAbsolute(browser));
});

test('the sandbox is switched off for root on Linux only', () => {
  const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
  assert.equal(browserArgs().includes('--no-sandbox'), isLinuxRoot);
  assert.ok(browserArgs().includes('--disable-background-networking'));
});

test('the check before the tests names the browser it found', async (t) => {
  const file = await makeProgram(t);
  const { status, stdout } = runEnsureBrowser(file);
  assert.deepEqual({ status, stdout }, { status: 0, stdout: `Browser for the tests: ${file}\n` });
});

test('the check before the tests fails in one line when CHROME_PATH is wrong', () => {
  const { status, stderr } = runEnsureBrowser('/nowhere/chrome');
  assert.equal(status, 1);
  assert.match(stderr, /^CHROME_PATH must name .* found "\/nowhere\/chrome"; .*\n$/);
});

interface ProgramOptions {
  name?: string;
  text?: string;
  mode?: number;
}

/** Absolute path of a program in a folder of its own. */
async function makeProgram(
  t: TestContext,
  { name = 'browser', text = '#!/bin/sh\n', mode = 0o755 }: ProgramOptions = {},
): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'fieldbook-browser-'));
  t.after(() => rm(dir, { recursive: true }));
  const file = join(dir, name);
  await writeFile(file, text, { mode });
  return file;
}

function runEnsureBrowser(chromePath: string) {
  return spawnSync(process.execPath, [ENSURE_BROWSER], {
    encoding: 'utf8',
    env: { ...process.env, CHROME_PATH: chromePath },
  });
}
