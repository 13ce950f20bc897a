#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import v8 from 'node:v8';
import { compiledProgram } from './compile.js';

// Node.js 22 and newer can keep compiled code from run to run.
module.enableCompileCache?.();

// A quarter of a build's CPU goes into V8's optimizing compiler. With less of each function's callees compiled into it
// (in bytes; V8's own choice, 920, is for servers) the code is hardly slower and much sooner there: a tenth less in all.
v8.setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');

// For watching edited modules Eleventy resolves every import in a thread of its own; no process of ours builds twice.
process.env.ELEVENTY_SKIP_ESM_RESOLVER = '1';

const program = await compiledProgram(fileURLToPath(new URL('..', import.meta.url)));
const { main } = await import(pathToFileURL(program).href);
process.exitCode = await main(process.argv.slice(2));
