import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type TestContext, test } from 'node:test';

interface LockEntry {
  version: string;
  integrity: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

type Entries = Record<string, LockEntry>;

const SHARP: LockEntry = { version: '1.2.3', integrity: 'sha512-sharp' };
const BIOME: LockEntry = { version: '2.0.0', integrity: 'sha512-biome', dev: true };

test('installed packages that match the lockfile need no npm and no word', async (t) => {
  const project = await makeProject(t, { locked: { 'node_modules/sharp': SHARP } });
  const run = await project.run();
  assert.deepEqual(run, { status: 0, stdout: '', stderr: '', npmArgs: undefined });
});

test('a package beyond the lockfile is left alone', async (t) => {
  const installed = { 'node_modules/sharp': SHARP, 'node_modules/extra': SHARP };
  const project = await makeProject(t, { locked: { 'node_modules/sharp': SHARP }, installed });
  assert.equal((await project.run()).npmArgs, undefined);
});

test('without node_modules everything is installed from the lockfile, development packages included', async (t) => {
  const project = await makeProject(t, { locked: { 'node_modules/sharp': SHARP }, installed: {} });
  await rm(join(project.dir, 'node_modules'), { recursive: true });
  const run = await project.run();
  assert.equal(run.stdout, 'Installing packages with npm ci: there is no complete node_modules.\n');
  assert.deepEqual(run.npmArgs, ['ci', '--include=optional', '--include=dev']);
  assert.equal(run.status, 0);
});

const STALE: { name: string; locked: Entries; installed: Entries; says: RegExp }[] = [
  {
    name: 'a missing package',
    locked: { 'node_modules/sharp': SHARP, 'node_modules/a/node_modules/@b/c': SHARP },
    installed: { 'node_modules/sharp': SHARP },
    says: /: @b\/c is missing\.$/m,
  },
  {
    name: 'another version',
    locked: { 'node_modules/sharp': SHARP },
    installed: { 'node_modules/sharp': { ...SHARP, version: '1.2.2' } },
    says: /: sharp is 1\.2\.2, package-lock\.json names 1\.2\.3\.$/m,
  },
  {
    name: 'another checksum',
    locked: { 'node_modules/sharp': SHARP },
    installed: { 'node_modules/sharp': { ...SHARP, integrity: 'sha512-other' } },
    says: /: sharp 1\.2\.3 is not the one .* \(its checksum differs\)\.$/m,
  },
  {
    name: 'a missing development package',
    locked: { 'node_modules/sharp': SHARP, 'node_modules/biome': BIOME },
    installed: { 'node_modules/sharp': SHARP },
    says: /: biome is missing\.$/m,
  },
  {
    name: 'a missing optional package for this platform',
    locked: {
      'node_modules/here': { ...SHARP, optional: true, os: [process.platform], cpu: ['!mips', `${process.arch}`] },
    },
    installed: {},
    says: /: here is missing\.$/m,
  },
];

for (const { name, locked, installed, says } of STALE) {
  test(`${name} is named and installed`, async (t) => {
    const run = await (await makeProject(t, { locked, installed })).run();
    assert.match(run.stdout, says);
    assert.deepEqual(run.npmArgs, ['ci', '--include=optional', '--include=dev']);
  });
}

test('a package whose folder was deleted is installed again', async (t) => {
  const project = await makeProject(t, { locked: { 'node_modules/sharp': SHARP } });
  await rm(join(project.dir, 'node_modules/sharp'), { recursive: true });
  assert.match((await project.run()).stdout, /: sharp is missing\.$/m);
});

const ABSENT: Record<string, Partial<LockEntry>> = {
  'another system': { os: [process.platform === 'win32' ? 'linux' : 'win32'] },
  'another processor': { os: [process.platform], cpu: [process.arch === 's390x' ? 'x64' : 's390x'] },
  'any system but this': { os: [`!${process.platform}`] },
  'another C library': { os: [process.platform], libc: ['none-of-this-name'] },
  'no stated system': {},
};

for (const [platform, limits] of Object.entries(ABSENT)) {
  test(`an optional package for ${platform} may be missing`, async (t) => {
    const locked = { 'node_modules/sharp': SHARP, 'node_modules/foreign': { ...SHARP, optional: true, ...limits } };
    const run = await (await makeProject(t, { locked, installed: { 'node_modules/sharp': SHARP } })).run();
    assert.deepEqual(run, { status: 0, stdout: '', stderr: '', npmArgs: undefined });
  });
}

test('an install without development packages is enough to build and not enough to test', async (t) => {
  const locked = { 'node_modules/sharp': SHARP, 'node_modules/biome': BIOME };
  const project = await makeProject(t, { locked, installed: { 'node_modules/sharp': SHARP } });
  assert.equal((await project.run({ npm_lifecycle_event: 'prebuild' })).npmArgs, undefined);
  assert.ok((await project.run({ npm_lifecycle_event: 'pretest' })).npmArgs?.includes('--include=dev'));
});

test('a failed npm ci passes its exit code on', async (t) => {
  const project = await makeProject(t, { locked: { 'node_modules/sharp': SHARP }, installed: {} });
  const run = await project.run({ FAKE_NPM_EXIT: '7' });
  assert.equal(run.status, 7);
  assert.match(run.stderr, /npm ci failed \(exit 7\)/);
});

test('without npm_execpath, or with that of another package manager, npm is taken from PATH', async (t) => {
  const project = await makeProject(t, { locked: { 'node_modules/sharp': SHARP }, installed: {} });
  for (const npmExecpath of [undefined, join(project.dir, 'pnpm.cjs')]) {
    const run = await project.run({ npm_execpath: npmExecpath });
    assert.deepEqual(run.npmArgs, ['ci', '--include=optional', '--include=dev']);
  }
});

test('a Node.js older than package.json asks for is refused before anything is installed', async (t) => {
  const project = await makeProject(t, { locked: {}, nodeRange: '>=99.1' });
  const run = await project.run();
  assert.equal(run.status, 1);
  assert.ok(run.stderr.startsWith(`Fieldbook needs Node.js 99.1 or newer, found ${process.versions.node}; `));
  assert.equal(run.stderr.trim().split('\n').length, 1);
  assert.equal(run.npmArgs, undefined);
});

test('a range of Node.js versions that cannot be read is an error that shows it', async (t) => {
  const run = await (await makeProject(t, { locked: {}, nodeRange: '^20 || 22' })).run();
  assert.equal(run.status, 1);
  assert.match(run.stderr, /"engines\.node" must look like ">=20\.19", found "\^20 \|\| 22"/);
});

interface ProjectOptions {
  locked: Entries;
  /** What npm noted in node_modules; by default what the lockfile lists. */
  installed?: Entries;
  nodeRange?: string;
}

/** A project folder with a copy of the script and a stand-in for npm that records its arguments. */
async function makeProject(t: TestContext, { locked, installed = locked, nodeRange = '>=20' }: ProjectOptions) {
  const dir = await mkdtemp(join(tmpdir(), 'fieldbook-dependencies-'));
  t.after(() => rm(dir, { recursive: true }));
  const script = join(dir, 'scripts/ensure-dependencies.mjs');
  await mkdir(join(dir, 'scripts'));
  await mkdir(join(dir, 'node_modules'));
  await copyFile(join(import.meta.dirname, '../../scripts/ensure-dependencies.mjs'), script);
  await writeJson(join(dir, 'package.json'), { name: 'made-up', engines: { node: nodeRange } });
  await writeJson(join(dir, 'package-lock.json'), { packages: { '': { version: '0.0.1' }, ...locked } });
  await writeJson(join(dir, 'node_modules/.package-lock.json'), { packages: installed });
  for (const path of Object.keys(installed)) await mkdir(join(dir, path), { recursive: true });
  const npmCli = await makeNpm(dir);
  return {
    dir,
    run: (env: NodeJS.ProcessEnv = {}) => runScript(script, { dir, env: { npm_execpath: npmCli, ...env } }),
  };
}

async function makeNpm(dir: string): Promise<string> {
  const npmCli = join(dir, 'npm-cli.js');
  const record = "require('fs').writeFileSync(__dirname + '/npm-args.json', JSON.stringify(process.argv.slice(2)));";
  await writeFile(npmCli, `${record} process.exitCode = Number(process.env.FAKE_NPM_EXIT ?? 0);`);
  await writeFile(join(dir, 'npm'), `#!/bin/sh\nexec "${process.execPath}" "${npmCli}" "$@"\n`);
  await writeFile(join(dir, 'npm.cmd'), `@"${process.execPath}" "${npmCli}" %*\r\n`);
  await chmod(join(dir, 'npm'), 0o755);
  return npmCli;
}

async function runScript(script: string, { dir, env }: { dir: string; env: NodeJS.ProcessEnv }) {
  // Only PATH is taken over: `npm test` sets npm_* variables that the script reads.
  const PATH = `${dir}${delimiter}${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8', env: { PATH, ...env } });
  const argsFile = join(dir, 'npm-args.json');
  const recorded = await readFile(argsFile, 'utf8').catch(() => undefined);
  await rm(argsFile, { force: true });
  const npmArgs: string[] | undefined = recorded === undefined ? undefined : JSON.parse(recorded);
  return { status, stdout, stderr, npmArgs };
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, JSON.stringify(value));
}
