import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watch } from 'chokidar';
import { readSettings } from '../../content/settings.ts';
import { CACHE_DIR } from '../../load-site.ts';
import { OUT_DIR } from '../../options.ts';
import type { Terminal } from '../terminal.ts';
import { createBuilder } from './builder.ts';
import { startServer } from './server.ts';

export interface DevOptions {
  readonly root: string;
  readonly host: string;
  readonly port: number;
  /** Flags of `fieldbook build` for every build. */
  readonly buildArgs: readonly string[];
}

/** A running dev server. */
export interface DevSession {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Below the cache, so that pages with the reload script never mix with a site to deploy. */
const DEV_DIR = 'dev';

/** An editor that saves in several steps causes one build. */
const QUIET_MS = 30;

const PACKAGE_DIR = fileURLToPath(new URL('../../..', import.meta.url));

/** Code that builds run; a change to it takes a new process. */
const CODE = ['src', 'layouts', '.eleventy.ts'].map((name) => join(PACKAGE_DIR, name));
const LOOK = join(PACKAGE_DIR, 'assets');

/** Builds, serves, and builds again whenever a source changes; the last good site is served all the while. */
export async function dev({ root, host, port, buildArgs }: DevOptions, terminal: Terminal): Promise<DevSession> {
  const dir = join(root, CACHE_DIR, DEV_DIR);
  let { baseurl } = await readSettings(root, () => {});
  const server = await startServer({ dir, host, port, basePath: () => baseurl });
  const builder = createBuilder(['--root', root, '--out', dir, ...buildArgs], ({ isGood, text }) => {
    server.send(isGood ? { type: 'reload' } : { type: 'problems', text });
  });

  let timer: NodeJS.Timeout | undefined;
  const sources = watch([root, ...CODE, LOOK], { ignored: (path) => isIgnored(path, root), ignoreInitial: true });
  sources.on('all', (_event, path) => {
    if (CODE.some((code) => path === code || path.startsWith(code + sep))) builder.restart();
    clearTimeout(timer);
    timer = setTimeout(async () => {
      ({ baseurl } = await readSettings(root, () => {}));
      builder.build();
    }, QUIET_MS);
  });

  builder.build();
  terminal.out(`Serving ${server.url} (Ctrl-C ends it)\n`);
  return {
    url: server.url,
    close: async () => {
      clearTimeout(timer);
      builder.close();
      await Promise.all([sources.close(), server.close()]);
    },
  };
}

/** What builds write, and what they never read. */
function isIgnored(path: string, root: string): boolean {
  const [top = ''] = relative(root, path).split(sep);
  return [OUT_DIR, CACHE_DIR, 'node_modules', '.git', 'tests'].includes(top);
}
