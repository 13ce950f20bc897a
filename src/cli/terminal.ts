/** Where a command writes. Tests and the dev server pass their own. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Findings and failures. */
  readonly err: (text: string) => void;
  /** Shows what is being done, one line in place of the last; an empty one takes it away. */
  readonly status: (text: string) => void;
  readonly hasColor: boolean;
}

/** The parts of a stream that matter here. */
interface Output {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** A log that nobody watches gets a line now and then, so that a long build is not taken for a dead one. */
const LOG_INTERVAL_MS = 5000;

/** The process's own streams. A reader that goes away (`| head`) ends the output, not the build. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return createTerminal({ stdout, stderr, env, now: () => performance.now() });
}

export interface TerminalOptions {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
}

/**
 * A status line where a person watches, a plain line every few seconds in CI, nothing in other pipes. Colours only
 * where a person watches who has not set NO_COLOR.
 */
export function createTerminal({ stdout, stderr, env, now }: TerminalOptions): Terminal {
  const isWatched = stderr.isTTY === true && env.CI === undefined && env.TERM !== 'dumb';
  const clear = isWatched ? '\r\x1b[2K' : '';
  let lastLine = now();
  const log = (text: string) => {
    if (text === '' || now() - lastLine < LOG_INTERVAL_MS) return;
    lastLine = now();
    stderr.write(`${text}\n`);
  };
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(clear + text),
    status: (text) => {
      if (isWatched) stderr.write(clear + text);
      else if (env.CI !== undefined) log(text);
    },
    hasColor: stderr.isTTY === true && !env.NO_COLOR,
  };
}
