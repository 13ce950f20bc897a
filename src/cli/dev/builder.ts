import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { WorkerReply } from './protocol.ts';

const PROGRAM = fileURLToPath(new URL('../../../bin/fieldbook.js', import.meta.url));

/** Builds in a process of its own, which can be replaced when the code that builds changes. */
export interface Builder {
  /** Builds once; asked again meanwhile, it builds once more afterwards, however often it was asked. */
  readonly build: () => void;
  /** The next build runs with the code as it is then. */
  readonly restart: () => void;
  readonly close: () => void;
}

/** A builder whose worker is called with `args`; `onReply` hears how each build ended. */
export function createBuilder(args: readonly string[], onReply: (reply: WorkerReply) => void): Builder {
  let worker: ChildProcess | undefined;
  let isBusy = false;
  let isWanted = false;

  const start = (): ChildProcess => {
    const child = fork(PROGRAM, ['dev-worker', ...args], { stdio: 'inherit' });
    child.on('message', (reply: WorkerReply) => finish(reply));
    child.on('exit', () => {
      if (worker !== child) return;
      worker = undefined;
      if (isBusy) finish({ isGood: false, text: 'The build process ended early; the terminal says why.' });
    });
    return child;
  };
  const finish = (reply: WorkerReply): void => {
    isBusy = false;
    if (!isWanted) onReply(reply);
    else build();
  };
  const build = (): void => {
    isWanted = isBusy;
    if (isBusy) return;
    isBusy = true;
    worker ??= start();
    worker.send('build');
  };
  const close = (): void => {
    const child = worker;
    worker = undefined;
    isBusy = false;
    child?.kill();
  };
  return { build, restart: close, close };
}
