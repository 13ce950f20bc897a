// Knows where a Chrome or Chromium for the browser tests is, and with which flags they start it.
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Launcher scripts are a few kilobytes; a larger file is the browser itself and not read. */
const MAX_SCRIPT_BYTES = 64 * 1024;

/**
 * Absolute path of a Chrome, Chromium or Edge: CHROME_PATH, else the system's, else the one Playwright installed.
 * Throws when CHROME_PATH is set to something that cannot be run.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findBrowser(env = process.env) {
  if (env.CHROME_PATH) return readChromePath(env.CHROME_PATH);
  return systemPaths(env).find(isRunnable) ?? findPlaywrightBrowser();
}

/**
 * Flags for tests: no traffic of the browser's own, no first-run pages, no dependence on a graphics card.
 *
 * @returns {string[]}
 */
export function browserArgs() {
  // Chrome refuses to start its sandbox as root, which is who runs tests in most containers.
  const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    ...(isLinuxRoot ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
    '--disable-gpu',
  ];
}

function readChromePath(value) {
  const file = resolve(value);
  if (isRunnable(file)) return file;
  throw new Error(
    `CHROME_PATH must name a Chrome or Chromium that can be run, found ${JSON.stringify(value)}; correct it or unset it.`,
  );
}

/** Where a browser may be on this system, best first. */
function systemPaths(env) {
  if (process.platform === 'win32') {
    const dirs = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((dir) => dir !== undefined);
    return WINDOWS_PROGRAMS.flatMap((program) => dirs.map((dir) => join(dir, program)));
  }
  if (process.platform === 'darwin') {
    const dirs = ['/Applications', join(homedir(), 'Applications')];
    return MAC_APPS.flatMap((app) => dirs.map((dir) => join(dir, `${app}.app`, 'Contents', 'MacOS', app)));
  }
  // A snap sees neither /tmp nor hidden folders of the caller, so it comes last even when PATH has it first.
  const dirs = (env.PATH ?? '').split(delimiter).filter((dir) => dir.startsWith('/') && dir !== '/snap/bin');
  return [...dirs, '/usr/bin', '/snap/bin'].flatMap((dir) => LINUX_NAMES.map((name) => join(dir, name)));
}

function findPlaywrightBrowser() {
  const require = createRequire(import.meta.url);
  try {
    const file = require('playwright-core').chromium.executablePath();
    return isRunnable(file) ? file : undefined;
  } catch {
    // playwright-core is not installed (`npm ci --omit=dev`) or has no browser for this system.
    return undefined;
  }
}

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    const stats = statSync(file);
    return stats.isFile() && !(stats.size <= MAX_SCRIPT_BYTES && isEmptySnapStub(file));
  } catch {
    return false;
  }
}

/** Ubuntu's package is a script that, until the snap is installed, only asks to install it. */
function isEmptySnapStub(file) {
  const script = readFileSync(file, 'utf8');
  return script.startsWith('#!') && script.includes('/snap/bin/chromium') && !isRunnable('/snap/bin/chromium');
}
