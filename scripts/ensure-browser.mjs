// Names the browser the tests will use, and installs one when there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findBrowser } from './browser.mjs';

const BY_HAND =
  'Install Chrome or Chromium, or set CHROME_PATH to one. On Debian: apt-get install chromium. ' +
  'Elsewhere: npx playwright-core install --no-shell chromium (on Linux, as root, with --with-deps).';

process.exitCode = main();

function main() {
  try {
    const browser = findBrowser() ?? installBrowser();
    if (browser) console.log(`Browser for the tests: ${browser}`);
    else console.error(`No browser for the tests, and none could be installed. ${BY_HAND}`);
    return browser ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** Tries one way after the other; the path of the browser that is there afterwards, or undefined. */
function installBrowser() {
  for (const commands of waysToInstall()) {
    if (!commands.every(run)) continue;
    const browser = findBrowser();
    if (browser) return browser;
  }
  return undefined;
}

/** Lists of commands, best way first. */
function waysToInstall() {
  const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const canUseApt = isLinuxRoot && existsSync('/usr/bin/apt-get');
  const ways = [];
  // Ubuntu's own package only stands for a snap, which containers cannot install.
  if (canUseApt && !isUbuntu()) {
    ways.push([
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ]);
  }
  const playwrightCli = findPlaywrightCli();
  if (playwrightCli) {
    // The whole browser, not the headless shell: playwright-core tells only the former's path.
    // System libraries come through apt and only as root; otherwise Playwright would ask for a password.
    const args = ['install', '--no-shell', ...(canUseApt ? ['--with-deps'] : []), 'chromium'];
    ways.push([[process.execPath, playwrightCli, ...args]]);
  }
  return ways;
}

function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID="?ubuntu"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function findPlaywrightCli() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  } catch {
    return undefined; // not installed
  }
}

/** Whether the command succeeded. Its output is shown; it gets no input, so that it cannot wait for an answer. */
function run([program, ...args]) {
  console.log(`Installing a browser for the tests: ${[program, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
