import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTerminal } from '../../src/cli/terminal.ts';

/** A terminal whose writes and clock are in the test's hands. */
function make({ isTTY = false, env = {} }: { isTTY?: boolean; env?: Record<string, string> }) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const stream = { isTTY, write: (text: string) => written.push(text) };
  return { written, clock, terminal: createTerminal({ stdout: stream, stderr: stream, env, now: () => clock.ms }) };
}

test('a person sees one status line that the next one, and any message, replaces', () => {
  const { written, terminal } = make({ isTTY: true });
  terminal.status('pictures 1 of 2');
  terminal.status('pictures 2 of 2');
  terminal.err('a message\n');
  assert.deepEqual(written, ['\r\x1b[2Kpictures 1 of 2', '\r\x1b[2Kpictures 2 of 2', '\r\x1b[2Ka message\n']);
  assert.ok(terminal.hasColor);
});

test('CI gets a plain line every five seconds, and no control sequences', () => {
  const { written, clock, terminal } = make({ env: { CI: 'true' } });
  for (clock.ms = 0; clock.ms <= 12_000; clock.ms += 1000) terminal.status(`pictures ${clock.ms / 1000} of 12`);
  terminal.status('');
  assert.deepEqual(written, ['pictures 5 of 12\n', 'pictures 10 of 12\n']);
  assert.equal(terminal.hasColor, false);
});

test('a pipe gets results and findings only', () => {
  const { written, terminal } = make({});
  terminal.status('pictures 1 of 2');
  terminal.out('Built\n');
  assert.deepEqual(written, ['Built\n']);
});

test('NO_COLOR takes the colours and leaves the status line', () => {
  const { written, terminal } = make({ isTTY: true, env: { NO_COLOR: '1' } });
  terminal.status('reading posts');
  assert.equal(terminal.hasColor, false);
  assert.equal(written.length, 1);
});
