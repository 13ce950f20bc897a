/**
 * `npm run oracle -- DIR… [--level text|dom|typo|ids] [--show N]`: renders the posts of Jekyll blogs with the real
 * Jekyll, builds the folders with Fieldbook, and prints how many posts, and excerpts of posts, come out the same. Jekyll
 * runs without plugins there, so the plugins that change texts are off on our side too.
 * Needs Jekyll, Python 3 and the comparison tools: a folder `oracles`, found by ORACLES or in ../shared.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareExcerpts } from './excerpts.ts';
import { compareFacts, type FactsComparison } from './facts.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const ORACLES = resolve(process.env.ORACLES ?? join(REPOSITORY, '../shared/oracles'));

const { positionals: blogs, values } = parseArgs({
  allowPositionals: true,
  options: { level: { type: 'string', default: 'dom' }, show: { type: 'string', default: '0' } },
});
if (blogs.length === 0) stop('name one or more Jekyll folders: npm run oracle -- ../my-blog');
if (!existsSync(join(ORACLES, 'compare-posts.mjs')))
  stop(`no comparison tools in ${ORACLES}; ORACLES names their folder`);

for (const blog of blogs) {
  const work = mkdtempSync(join(tmpdir(), 'fieldbook-oracle-'));
  console.log(`\n${basename(resolve(blog))}`);
  run('python3', [join(ORACLES, 'jekyll-oracle.py'), resolve(blog), join(work, 'jekyll')]);
  copyWithoutTextPlugins(resolve(blog), join(work, 'blog'));
  const site = [
    '--root',
    join(work, 'blog'),
    '--out',
    join(work, 'site'),
    '--images',
    'copy',
    '--missing-images',
    'warn',
  ];
  run(process.execPath, [join(REPOSITORY, 'bin/fieldbook.js'), 'build', ...site]);
  const compare = [
    join(work, 'jekyll/posts.jsonl'),
    join(work, 'site'),
    '--by-cause',
    '--level',
    values.level,
    '--show',
    values.show,
  ];
  run(process.execPath, [join(ORACLES, 'compare-posts.mjs'), ...compare], { isQuiet: false });
  const excerpts = {
    blog: resolve(blog),
    posts: join(work, 'jekyll/posts.jsonl'),
    oracles: ORACLES,
    level: values.level,
  };
  console.log(line('excerpts', await compareExcerpts(excerpts)));
  console.log(line('addresses, dates, tags and categories', compareFacts(excerpts.posts, join(work, 'site'))));
  rmSync(work, { recursive: true });
}

function line(what: string, { same, count, different }: FactsComparison): string {
  const shown = different.slice(0, Number(values.show)).map((path) => `\n  ${path}`);
  return `${what}: ${same} of ${count} equal${shown.join('')}`;
}

/** The blog as it is, but for jemoji, jekyll-mentions and jekyll-relative-links. */
function copyWithoutTextPlugins(blog: string, copy: string): void {
  const isNeeded = (path: string) => !/^(?:\.git|\.cache|_site|node_modules)$/.test(basename(path));
  cpSync(blog, copy, { recursive: true, filter: isNeeded });
  const config = join(copy, '_config.yml');
  const yaml = existsSync(config) ? readFileSync(config, 'utf8') : '';
  const listed = yaml.replace(/^\s*-\s*["']?(?:jemoji|jekyll-mentions)["']?\s*$/gm, '');
  writeFileSync(config, `${listed}\nrelative_links: {enabled: false}\n`);
}

/** Runs a program; what it says is shown when it fails, or when it is the result. */
function run(program: string, args: readonly string[], { isQuiet = true } = {}): void {
  const env = { ...process.env, NODE_PATH: join(REPOSITORY, 'node_modules') };
  const { status, stdout, stderr, error } = spawnSync(program, args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) stop(`${program} cannot be run: ${error.message}`);
  if (!isQuiet) console.log(stdout);
  if (isQuiet && status !== 0) stop(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
