import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';
import { type DevServer, startServer } from '../../src/cli/dev/server.ts';
import { main } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** This repository: the site that readers of the README build. */
export const REPOSITORY = resolve(import.meta.dirname, '../..');

/** A real browser; the caller closes it. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chrome or Chromium; "npm test" installs one');
  return chromium.launch({ executablePath, args: browserArgs() });
}

/** A site, built and served. */
export interface ServedSite extends DevServer {
  readonly dir: string;
}

/** Builds a site into a temporary folder, with the site's own cache, and serves it. */
async function serve(root: string): Promise<ServedSite> {
  const dir = mkdtempSync(join(tmpdir(), 'fieldbook-browser-'));
  let output = '';
  const collect = (text: string) => {
    output += text;
  };
  const terminal: Terminal = { out: collect, err: collect, status: () => {}, hasColor: false };
  const exitCode = await main(['build', '--root', root, '--out', dir], terminal);
  if (exitCode !== 0) throw new Error(output);
  const server = await startServer({ dir, host: '127.0.0.1', port: 0, basePath: () => '' });
  return {
    ...server,
    dir,
    close: async () => {
      await server.close();
      rmSync(dir, { recursive: true });
    },
  };
}

/** A new page in a context of its own, closed after use. */
export async function withPage<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What the tests of one file share. */
export interface SiteInBrowser {
  readonly site: () => ServedSite;
  readonly browser: () => Browser;
}

/** Serves a site and starts a browser before the tests of a file, and ends both after them. */
export function useSiteInBrowser(makeRoot: () => string | Promise<string> = () => REPOSITORY): SiteInBrowser {
  let started: [ServedSite, Browser];
  before(async () => {
    started = await Promise.all([serve(await makeRoot()), launchBrowser()]);
  });
  after(async () => {
    await started[1].close();
    await started[0].close();
  });
  return { site: () => started[0], browser: () => started[1] };
}
