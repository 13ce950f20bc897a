/** Where a command writes. Tests and the dev server pass their own. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Findings and failures. */
  readonly err: (text: string) => void;
  /** Shows one line that the next one replaces; does nothing where lines cannot be taken back. */
  readonly status: (text: string) => void;
  readonly hasColor: boolean;
}

/** The process's own streams. A reader that goes away (`| head`) ends the output, not the build. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const isLive = stderr.isTTY === true && env.CI === undefined && env.TERM !== 'dumb';
  const clear = isLive ? '\r\x1b[2K' : '';
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(clear + text),
    status: (text) => isLive && stderr.write(clear + text),
    hasColor: stderr.isTTY === true && !env.NO_COLOR,
  };
}
