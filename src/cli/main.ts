import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { readSettings } from '../content/settings.ts';
import { CACHE_DIR } from '../load-site.ts';
import { OutDirError } from '../publish/publish.ts';
import { build } from './build.ts';
import { type CheckFlags, checkOptionsOf } from './check-options.ts';
import type { CompareCommandOptions } from './compare.ts';
import {
  type BuildFlags,
  buildOptionsOf,
  formatOption,
  imagesOption,
  parsePort,
  rootOption,
  ruleOption,
  siteFolder,
  UsageError,
  withBuildFlags,
} from './flags.ts';
import { addImagesCommand } from './images.ts';
import { newPost, PostExistsError } from './new-post.ts';
import { addSurveyCommands } from './survey.ts';
import { processTerminal, type Terminal } from './terminal.ts';

const { version: VERSION } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** Exit codes: all well; problems in the content; the command was used wrongly. */
const EXIT = { good: 0, content: 1, usage: 2 } as const;

/** Runs one command line (without `node` and the script) and gives the exit code. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  let exitCode: number = EXIT.good;
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.usage;
    if (!(error instanceof UsageError || error instanceof OutDirError || error instanceof PostExistsError)) throw error;
    terminal.err(`${error.message}\n`);
    return EXIT.usage;
  }
}

/** What only some commands need is loaded by them: a build should not wait for a web server. */
function createProgram(terminal: Terminal, exit: (code: number) => void): Command {
  const program = new Command('fieldbook')
    .description('Builds a folder of Jekyll-style Markdown posts into a static site.')
    .version(VERSION)
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(see --help)')
    .exitOverride();

  withBuildFlags(program.command('build').description('build the site, once')).action(async (flags: BuildFlags) => {
    const options = buildOptionsOf(flags);
    if (flags.clean) rmSync(join(options.root, CACHE_DIR), { recursive: true, force: true });
    exit((await build(options, terminal)).isGood ? EXIT.good : EXIT.content);
  });

  program
    .command('dev')
    .description('serve the site while writing, drafts and later posts too, and rebuild it on every change')
    .addOption(rootOption())
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--port <port>', 'port to listen on, or the next free one', parsePort, 8080)
    .addOption(imagesOption('copy'))
    .action(async ({ root, host, port, images }: BuildFlags & { host: string; port: number }) => {
      const { dev } = await import('./dev/dev.ts');
      const buildArgs = ['--drafts', '--future', '--images', images];
      const session = await dev({ root: siteFolder(root), host, port, buildArgs }, terminal);
      await untilInterrupted();
      await session.close();
    });

  // What `dev` runs in a process of its own.
  withBuildFlags(program.command('dev-worker', { hidden: true })).action(async (flags: BuildFlags) => {
    const { serveBuilds } = await import('./dev/worker.ts');
    await serveBuilds(buildOptionsOf(flags), terminal);
  });

  program
    .command('new')
    .description('make a post with its front matter filled in')
    .argument('<title>', 'title of the post')
    .addOption(rootOption())
    .option('--draft', 'put it among the drafts')
    .action(async (title: string, flags: { root: string; draft?: boolean }) => {
      const root = siteFolder(flags.root);
      const { author, timezone } = await readSettings(root, () => {});
      const file = newPost({ root, title, author, timezone, isDraft: flags.draft ?? false, now: new Date() });
      terminal.out(`${file}\n`);
    });

  program
    .command('compare')
    .description(
      'say what a site that Jekyll or anything else built has, and this build would not have or has otherwise',
    )
    .argument('<old-site-dir>', 'folder that the old site was built into; it is only read')
    .addOption(rootOption())
    .addOption(
      new Option('--format <format>', 'how the report is printed')
        .choices(['pretty', 'json', 'html'])
        .default('pretty'),
    )
    .option('--out <file>', 'write the report to a file')
    .action(async (oldDir: string, { root, format, out }: Pick<CompareCommandOptions, 'root' | 'format' | 'out'>) => {
      const { compare } = await import('./compare.ts');
      const options = { root: siteFolder(root), oldDir, format, ...(out !== undefined && { out }), now: new Date() };
      exit((await compare(options, terminal)) ? EXIT.good : EXIT.content);
    });

  program
    .command('check')
    .description(
      'report what a build would, and what to look at again in texts, links and surveys; publishes nothing ' +
        '(docs/rules/index.md explains each rule)',
    )
    .argument('[files...]', 'only what is found in these files or folders, drafts and later posts too')
    .addOption(rootOption())
    .option('--drafts', 'look at drafts too')
    .option('--future', 'look at posts whose date has not come too')
    .option('--strict', 'fail on warnings too')
    .addOption(formatOption())
    .addOption(ruleOption())
    .option('--fix', 'show a diff of what can be put right beyond doubt, then write it')
    .option('--dry-run', 'with --fix: only show the diff')
    .action(async (files: readonly string[], flags: CheckFlags) => {
      const { check } = await import('./check.ts');
      exit((await check(checkOptionsOf(files, flags), terminal)) ? EXIT.good : EXIT.content);
    });

  addSurveyCommands(program, { terminal, finish: (isGood) => exit(isGood ? EXIT.good : EXIT.content) });
  addImagesCommand(program, { terminal, finish: (isGood) => exit(isGood ? EXIT.good : EXIT.content) });
  return program;
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
