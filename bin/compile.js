import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Left in files of their own: native code; what cannot be a strict module; and markdown-it, which finds its rules by
 * the names of their functions, some of which change where many files become one.
 */
const EXTERNAL = [
  'sharp',
  'lightningcss',
  'esbuild',
  '@11ty/eleventy-dev-server',
  'markdown-it',
  'markdown-it-footnote',
];

/**
 * Path of the program compiled to JavaScript, packages and all, anew when a file that it is made of has changed since:
 * one file, and one for each part that is loaded when it is needed. Loading 600 files one by one takes 0.3 s more at every
 * start.
 * @param {string} root the package folder
 * @returns {Promise<string>}
 */
export async function compiledProgram(root) {
  const programs = join(root, '.cache', 'program');
  const folder = join(programs, stampOf(root, readInputs(programs)));
  const main = join(folder, 'main.js');
  return existsSync(main) ? main : makeProgram(root, programs);
}

/** Files that the last program was made of, as paths below the package folder. */
function readInputs(programs) {
  const list = join(programs, 'inputs.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}

/** Changes with the name, size or time of any input. */
function stampOf(root, inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const input of inputs) {
    const stats = statSync(join(root, input), { throwIfNoEntry: false });
    hash.update(`${input}\0${stats?.size}\0${stats?.mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Compiles into a folder of this process's own, which then becomes the only program. */
async function makeProgram(root, programs) {
  const temporary = join(programs, `${process.pid}.tmp`);
  const inputs = [...(await compile(root, temporary)), 'package.json', 'bin/compile.js'];
  const folder = join(programs, stampOf(root, inputs));
  for (const name of readdirSync(programs)) {
    if (!name.endsWith('.tmp') && join(programs, name) !== folder) rmSync(join(programs, name), { recursive: true });
  }
  try {
    renameSync(temporary, folder);
  } catch (error) {
    // Another process that started at the same moment was quicker.
    if (!existsSync(join(folder, 'main.js'))) throw error;
    rmSync(temporary, { recursive: true });
  }
  const list = join(programs, `${process.pid}.json.tmp`);
  writeFileSync(list, JSON.stringify(inputs));
  renameSync(list, join(programs, 'inputs.json'));
  return join(folder, 'main.js');
}

/** Writes the program and gives the files that it is made of. */
async function compile(root, outdir) {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join('src', 'cli', 'main.ts')],
    outdir,
    bundle: true,
    splitting: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: EXTERNAL,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    banner: { js: REQUIRE },
    plugins: [{ name: 'own-urls', setup: keepOwnUrls }],
  });
  writeFileSync(join(outdir, 'package.json'), '{"type":"module"}\n');
  return Object.keys(metafile.inputs).filter((input) => existsSync(join(root, input)));
}

/** CommonJS packages ask for built-in modules by `require`, which modules do not have. */
const REQUIRE = "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);";

/** In files for many, `import.meta.url` must still name the source that asks, because it finds files beside it. */
function keepOwnUrls(build) {
  build.onLoad({ filter: /\.[mc]?[jt]s$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    loader: path.endsWith('ts') ? 'ts' : 'js',
  }));
}
