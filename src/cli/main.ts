import { existsSync, rmSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { readSettings } from '../content/settings.ts';
import { CACHE_DIR } from '../load-site.ts';
import { OUT_DIR } from '../options.ts';
import { checkOutDir, OutDirError } from '../publish/publish.ts';
import type { Format } from '../report/format.ts';
import { type BuildCommandOptions, build } from './build.ts';
import { newPost, PostExistsError } from './new-post.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/** Exit codes: all well; problems in the content; the command was used wrongly. */
const EXIT = { good: 0, content: 1, usage: 2 } as const;

/** A command line that makes no sense, with what to do instead. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

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

function createProgram(terminal: Terminal, exit: (code: number) => void): Command {
  const program = new Command('fieldbook')
    .description('Builds a folder of Jekyll-style Markdown posts into a static site.')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(see --help)')
    .exitOverride();

  buildOptions(program.command('build').description('build the site, once'))
    .addOption(new Option('--clean', 'forget the cache first'))
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['pretty', 'json', 'github'])
        .default('pretty'),
    )
    .action(async (flags: BuildFlags) => {
      const options = buildCommandOptions(flags);
      if (flags.clean) rmSync(join(options.root, CACHE_DIR), { recursive: true, force: true });
      exit((await build(options, terminal)).isGood ? EXIT.good : EXIT.content);
    });

  program
    .command('new')
    .description('make a post with its front matter filled in')
    .argument('<title>', 'title of the post')
    .option('--root <dir>', 'site folder', '.')
    .option('--draft', 'put it among the drafts')
    .action(async (title: string, flags: { root: string; draft?: boolean }) => {
      const root = siteFolder(flags.root);
      const { author, timezone } = await readSettings(root, () => {});
      const file = newPost({ root, title, author, timezone, isDraft: flags.draft ?? false, now: new Date() });
      terminal.out(`${file}\n`);
    });
  return program;
}

interface BuildFlags {
  readonly root: string;
  readonly out?: string;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly strict?: boolean;
  readonly clean?: boolean;
  readonly images: 'optimize' | 'copy';
  readonly missingImages?: 'error' | 'warn';
  readonly format?: Format;
}

function buildOptions(command: Command): Command {
  return command
    .option('--root <dir>', 'site folder', '.')
    .option('--out <dir>', `where the site goes (default: ${OUT_DIR} in the site folder)`)
    .option('--drafts', 'include drafts')
    .option('--future', 'include posts whose date has not come')
    .option('--strict', 'let warnings fail the build')
    .addOption(
      new Option('--images <mode>', 'make small versions, or publish as they are')
        .choices(['optimize', 'copy'])
        .default('optimize'),
    )
    .addOption(
      new Option('--missing-images <severity>', 'what a missing or broken picture is').choices(['error', 'warn']),
    );
}

function buildCommandOptions(flags: BuildFlags): BuildCommandOptions {
  const root = siteFolder(flags.root);
  const outDir = flags.out === undefined ? join(root, OUT_DIR) : resolve(flags.out);
  checkOutDir(outDir, { root, isDefault: flags.out === undefined });
  return {
    root,
    outDir,
    includeDrafts: flags.drafts ?? false,
    includeFuture: flags.future ?? false,
    images: flags.images,
    ...(flags.missingImages && { missingImages: flags.missingImages }),
    isStrict: flags.strict ?? false,
    format: flags.format ?? 'pretty',
    now: new Date(),
  };
}

function siteFolder(path: string): string {
  const root = isAbsolute(path) ? path : resolve(path);
  if (!existsSync(root))
    throw new UsageError(`there is no folder ${path}; --root takes the folder that holds posts/ or _posts/`);
  if (!['posts', '_posts', '_config.yml'].some((name) => existsSync(join(root, name)))) {
    throw new UsageError(`${path} holds neither posts/ nor _posts/ nor _config.yml; --root takes a site folder`);
  }
  return root;
}
