import type { MadeFile, SiteFile } from '../site/model.ts';
import { writtenTags } from './tags.ts';

/** What readers can reach. */
export interface PublishedSite {
  /** The file that hosts serve for a decoded path such as `/about/`; undefined where there is none. */
  readonly fileAt: (path: string) => string | undefined;
  /** What fragments may name on a page; undefined for what is no page. */
  readonly idsOf: (file: string) => ReadonlySet<string> | undefined;
  /** Paths as links name them. */
  readonly paths: readonly string[];
}

/** The pages and files of a printed site, all of which its own links may lead to. */
export function publishedSite(pages: readonly MadeFile[], files: readonly SiteFile[]): PublishedSite {
  const byPath = new Map(pages.map((page) => [page.outputPath, page]));
  const outputPaths = new Set([...byPath.keys(), ...files.map(({ outputPath }) => outputPath)]);
  const known = new Map<string, ReadonlySet<string>>();
  return {
    // As GitHub Pages, Netlify and Cloudflare do.
    fileAt: (path) => {
      const file = path.replace(/^\/+/, '');
      const candidates =
        file === '' || file.endsWith('/') ? [`${file}index.html`] : [file, `${file}/index.html`, `${file}.html`];
      return candidates.find((candidate) => outputPaths.has(candidate));
    },
    idsOf: (file) => {
      const page = byPath.get(file);
      if (!page || !file.endsWith('.html')) return undefined;
      const ids = known.get(file) ?? idsIn(page.bytes.toString());
      known.set(file, ids);
      return ids;
    },
    paths: [...outputPaths].map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`),
  };
}

const ID = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

function idsIn(html: string): ReadonlySet<string> {
  const tags = writtenTags(html).filter(({ isEnd }) => !isEnd);
  const ids = tags.flatMap(({ attributes }) => [...attributes.matchAll(ID)].map(([, a, b, c]) => a ?? b ?? c ?? ''));
  return new Set(ids.map((id) => id.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')));
}
