import { createHash } from 'node:crypto';

/** A finished script and where it goes. */
export interface Script {
  /** Path within the site; changes with the content, so hosts may keep it for ever. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Browsers that know what the style sheet uses (stylesheet.ts). */
const TARGETS = ['chrome123', 'firefox120', 'safari17.5'];

/** Bundles and minifies a browser script. Throws esbuild's error, which names file and line, for a bad one. */
export async function makeScript(file: string, name: string): Promise<Script> {
  const bytes = await bundle(file, 'esm');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { path: `/assets/scripts/${name}-${hash}.js`, bytes };
}

/** Text of a script that stands in the pages themselves. Throws as `makeScript`. */
export async function makeInlineScript(file: string): Promise<string> {
  return Buffer.from(await bundle(file, 'iife'))
    .toString()
    .trim();
}

async function bundle(file: string, format: 'esm' | 'iife'): Promise<Uint8Array> {
  // Loaded here: most sites have no page that needs a script.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: TARGETS,
    legalComments: 'none',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
