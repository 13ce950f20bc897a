import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readLevel } from '../content/rule-levels.ts';
import { OUT_DIR } from '../options.ts';
import { checkOutDir } from '../publish/publish.ts';
import { FORMATS, type Format } from '../report/format.ts';
import { type Levels, mergeLevels } from '../report/levels.ts';
import type { BuildCommandOptions } from './build.ts';

/** A command line that makes no sense, with what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The flags of `fieldbook build` as commander reads them. */
export interface BuildFlags {
  readonly root: string;
  readonly out?: string;
  readonly drafts?: boolean;
  readonly future?: boolean;
  readonly strict?: boolean;
  readonly clean?: boolean;
  readonly prune?: boolean;
  readonly images: 'optimize' | 'copy';
  readonly missingImages?: 'error' | 'warn';
  readonly format: Format;
  readonly rule?: Levels;
}

/** Adds the flags of a build to a command. */
export function withBuildFlags(command: Command): Command {
  return command
    .addOption(rootOption())
    .option('--out <dir>', `where the site goes (default: ${OUT_DIR} in the site folder)`)
    .option('--drafts', 'include drafts')
    .option('--future', 'include posts whose date has not come')
    .option('--strict', 'let warnings fail the build')
    .addOption(imagesOption('optimize'))
    .addOption(choice('--missing-images <severity>', 'what a missing or broken picture is', ['error', 'warn']))
    .addOption(formatOption())
    .addOption(ruleOption())
    .option('--clean', 'forget the cache first')
    .option('--prune', 'afterwards, drop pictures from the cache that this build did not use');
}

/** What the flags ask for. Throws UsageError or OutDirError when it cannot be done, before any work. */
export function buildOptionsOf(flags: BuildFlags): BuildCommandOptions {
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
    ...(flags.rule && { ruleLevels: flags.rule }),
    isStrict: flags.strict ?? false,
    format: flags.format,
    isPruning: flags.prune ?? false,
    now: new Date(),
  };
}

/** The absolute path of a folder that looks like a site. Throws UsageError for any other. */
export function siteFolder(path: string): string {
  const root = resolve(path);
  if (!existsSync(root)) {
    throw new UsageError(`there is no folder ${path}; --root takes the folder that holds posts/ or _posts/`);
  }
  if (!['posts', '_posts', '_config.yml'].some((name) => existsSync(join(root, name)))) {
    throw new UsageError(`${path} holds neither posts/ nor _posts/ nor _config.yml; --root takes a site folder`);
  }
  return root;
}

export function rootOption(): Option {
  return new Option('--root <dir>', 'site folder').default('.');
}

export function imagesOption(mode: BuildFlags['images']): Option {
  return choice('--images <mode>', 'make small versions of pictures, or publish them as they are', [
    'optimize',
    'copy',
  ]).default(mode);
}

export function formatOption(): Option {
  return choice('--format <format>', 'how findings are printed', FORMATS).default('pretty');
}

/** What findings of a rule weigh; may be given several times. */
export function ruleOption(): Option {
  const description = 'what the findings of a rule are: off, note, warn or error (repeatable)';
  return new Option('--rule <id=level>', description).argParser((text: string, before?: Levels): Levels => {
    const [rule = '', level = ''] = text.split('=');
    const read = readLevel(rule, level);
    if ('kind' in read) throw new InvalidArgumentError(`${read.message}; ${read.hint}`);
    return mergeLevels(before, new Map([read]));
  });
}

/** A TCP port from a command line; 0 asks for any free one. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('expected 0 to 65535.');
  return port;
}

function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices(values);
}
