/**
 * Absolute path of a Chrome, Chromium or Edge: CHROME_PATH, else the system's, else the one Playwright installed.
 * Throws when CHROME_PATH is set to something that cannot be run.
 */
export function findBrowser(env?: NodeJS.ProcessEnv): string | undefined;

/** Flags for tests: no traffic of the browser's own, no first-run pages, no dependence on a graphics card. */
export function browserArgs(): string[];
