#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compiledProgram } from './compile.js';

// Node.js 22 and newer can keep compiled code from run to run.
module.enableCompileCache?.();

// For watching edited modules Eleventy resolves every import in a thread of its own; no process of ours builds twice.
process.env.ELEVENTY_SKIP_ESM_RESOLVER = '1';

const program = await compiledProgram(fileURLToPath(new URL('..', import.meta.url)));
const { main } = await import(pathToFileURL(program).href);
process.exitCode = await main(process.argv.slice(2));
