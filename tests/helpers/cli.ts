import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { main } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** The repository, which is itself a site folder. */
export const REPOSITORY = resolve(import.meta.dirname, '../..');

/** What a command came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a Node.js program in a process of its own. Variables that are set to undefined are unset. */
export function runNode(
  args: readonly string[],
  { cwd = REPOSITORY, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (code) => done({ code, out, err }));
  });
}

/** Runs the command as a person does, `node bin/fieldbook.js …`, and not as CI: a slow machine then adds no progress. */
export function runFieldbook(
  args: readonly string[],
  { env, ...options }: Parameters<typeof runNode>[1] = {},
): Promise<Run> {
  return runNode([resolve(REPOSITORY, 'bin/fieldbook.js'), ...args], { ...options, env: { CI: undefined, ...env } });
}

/** Runs a command line in this process, which saves the start-up. */
export async function run(...args: readonly string[]): Promise<Run> {
  const { terminal, printed } = collectingTerminal();
  return { code: await main(args, terminal), ...printed };
}

/** A terminal that keeps what is printed. */
export function collectingTerminal(): { terminal: Terminal; printed: { out: string; err: string } } {
  const printed = { out: '', err: '' };
  const keep = (stream: keyof typeof printed) => (text: string) => {
    printed[stream] += text;
  };
  return { terminal: { out: keep('out'), err: keep('err'), status: () => {}, hasColor: false }, printed };
}
