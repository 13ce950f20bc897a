import { type BuildCommandOptions, build } from '../build.ts';
import type { Terminal } from '../terminal.ts';
import { type WorkerReply, withLiveScript } from './protocol.ts';

/** Builds each time the parent process asks, and answers with how it went. Resolves when the parent goes away. */
export function serveBuilds(options: Omit<BuildCommandOptions, 'now'>, terminal: Terminal): Promise<void> {
  process.on('message', async () => process.send?.(await rebuild(options, terminal)));
  return new Promise((resolve) => process.once('disconnect', resolve));
}

/** What a build has to say goes to the terminal as it does in `fieldbook build`, and to the browser as plain text. */
async function rebuild(options: Omit<BuildCommandOptions, 'now'>, terminal: Terminal): Promise<WorkerReply> {
  let text = '';
  const collecting: Terminal = {
    ...terminal,
    err: (line) => {
      text += line;
      terminal.err(line);
    },
  };
  try {
    const { isGood } = await build({ ...options, now: new Date(), decorate: withLiveScript }, collecting);
    return { isGood, text: withoutColor(text) };
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err(`${failure}\n`);
    return { isGood: false, text: failure };
  }
}

function withoutColor(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
  return text.replace(/\u001b\[[\d;]*[A-Za-z]|\r/g, '');
}
