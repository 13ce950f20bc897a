/** `npm run screenshot`: the picture on the README's first screen, taken from the site in `_site/`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { startServer } from '../src/cli/dev/server.ts';
import { browserArgs, findBrowser } from './browser.mjs';

const REPOSITORY = resolve(import.meta.dirname, '..');

const dir = join(REPOSITORY, '_site');
if (!existsSync(dir)) throw new Error('there is no _site/; run "npm run build" first');
const server = await startServer({ dir, host: '127.0.0.1', port: 0, basePath: () => '' });
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserArgs() });
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
await page.goto(`${server.url}edge-computing-frameworks/`, { waitUntil: 'networkidle' });
await page.screenshot({ path: join(REPOSITORY, '.github', 'screenshot.png') });
await browser.close();
await server.close();
