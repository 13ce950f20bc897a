// Installs what package-lock.json names when node_modules lacks it, so that no command has to be preceded by another.
// Plain JavaScript without imports from packages: it runs before there are any. Says nothing when all is well.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Commands that need no development packages: for them an install made with `--omit=dev` is complete. */
const COMMANDS_WITHOUT_DEV = ['prebuild', 'predev', 'prenew'];

/** Kept by libcFamily(), because asking Node.js takes longer than the rest of the check. */
let knownLibc;

process.exitCode = main();

/** @returns {number} the exit code: npm's own when it had to install */
function main() {
  const nodeProblem = findNodeProblem(readJson('package.json').engines.node);
  if (nodeProblem) {
    console.error(nodeProblem);
    return 1;
  }
  const needsDev = !COMMANDS_WITHOUT_DEV.includes(process.env.npm_lifecycle_event ?? '');
  const staleness = findStaleness(needsDev);
  if (!staleness) return 0;
  console.log(`Installing packages with npm ci: ${staleness}.`);
  return install(needsDev);
}

/** @param {string} range such as ">=20.19"; the only form read, so that no package is needed to read it */
function findNodeProblem(range) {
  const needed = /^>=\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(range);
  if (!needed) return `package.json: "engines.node" must look like ">=20.19", found ${JSON.stringify(range)}.`;
  const found = process.versions.node.split('.').map(Number);
  const wanted = needed.slice(1).map((part) => Number(part ?? 0));
  const differing = [0, 1, 2].find((index) => found[index] !== wanted[index]);
  if (differing === undefined || found[differing] > wanted[differing]) return undefined;
  return `Fieldbook needs Node.js ${range.slice(2).trim()} or newer, found ${process.versions.node}; install a newer one from https://nodejs.org.`;
}

/**
 * Why node_modules is not what package-lock.json asks for, or undefined when it is.
 * npm notes what it installed in node_modules/.package-lock.json; packages beyond the lockfile are left alone.
 */
function findStaleness(needsDev) {
  const wanted = readJson('package-lock.json').packages;
  if (!existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) return 'there is no complete node_modules';
  const installed = readJson('node_modules/.package-lock.json').packages;
  const isWithoutDev = !Object.keys(installed).some((path) => wanted[path]?.dev);
  for (const [path, entry] of Object.entries(wanted)) {
    // The project itself ("") and workspace folders stand in the lockfile too.
    if (!path.startsWith('node_modules/')) continue;
    const found = existsSync(join(ROOT, path)) ? installed[path] : undefined;
    if (!found && entry.dev && isWithoutDev && !needsDev) continue;
    if (!found && entry.optional && !isForThisPlatform(entry)) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (!found) return `${name} is missing`;
    if (found.version !== entry.version) {
      return `${name} is ${found.version}, package-lock.json names ${entry.version}`;
    }
    if (found.integrity !== entry.integrity) {
      return `${name} ${found.version} is not the one package-lock.json names (its checksum differs)`;
    }
  }
  return undefined;
}

/**
 * Whether an optional package must be here. One that lists no platform never must: npm leaves it out together with
 * the foreign package that asks for it.
 */
function isForThisPlatform({ os, cpu, libc }) {
  if (!os && !cpu && !libc) return false;
  return isListed(os, process.platform) && isListed(cpu, process.arch) && (!libc || isListed(libc, libcFamily()));
}

/** npm's rule: the value is listed, or the list only excludes ("!win32") and does not exclude it. */
function isListed(list = ['any'], value) {
  const entries = [list].flat();
  if (entries.includes(`!${value}`)) return false;
  return entries.includes(value) || entries.includes('any') || entries.every((entry) => entry.startsWith('!'));
}

function libcFamily() {
  if (process.platform !== 'linux' || knownLibc) return knownLibc;
  // Without this a report looks up the name of every open connection, which may take seconds.
  process.report.excludeNetwork = true;
  knownLibc = process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return knownLibc;
}

/** @returns {number} npm's exit code */
function install(needsDev) {
  // sharp, esbuild and lightningcss keep their compiled parts in optional packages, whatever the user's npm leaves out.
  const args = ['ci', '--include=optional', ...(needsDev ? ['--include=dev'] : [])];
  const options = { cwd: ROOT, stdio: 'inherit' };
  const npmCli = process.env.npm_execpath ?? '';
  // Other package managers set npm_execpath to themselves. The shell finds `npm`, or `npm.cmd` on Windows.
  const result = /^npm-cli\.c?js$/.test(basename(npmCli))
    ? spawnSync(process.execPath, [npmCli, ...args], options)
    : spawnSync(['npm', ...args].join(' '), { ...options, shell: true });
  if (result.error) throw result.error;
  if (result.status === 0) return 0;
  console.error(`npm ci failed (${result.signal ?? `exit ${result.status}`}); its messages are above.`);
  return result.status ?? 1;
}

/** @param {string} path below the project folder */
function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
