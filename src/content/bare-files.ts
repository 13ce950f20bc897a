import { posix } from 'node:path';
import { MARKDOWN, type SourceFile, withoutEnding } from './folder.ts';
import type { PagePlugins } from './page-plugins.ts';

/** Names that speak to visitors of a repository, not to readers (jekyll-optional-front-matter, FILENAME_BLACKLIST). */
const FOR_DEVELOPERS =
  /^(?:readme|licen[sc]e|copying|code_of_conduct|contributing|issue_template|pull_request_template)$/i;

const README = /^readme$/i;

/** Files of a folder, before plugins. */
export interface FoundFiles {
  readonly sources: readonly SourceFile[];
  /** Without front matter. */
  readonly staticFiles: readonly string[];
}

/** The files with those as pages that the site's plugins make pages of. `include` names files that are pages whatever they are called. */
export function withBarePages(
  { sources, staticFiles }: FoundFiles,
  plugins: PagePlugins,
  include: readonly string[],
): FoundFiles {
  const texts = staticFiles.filter((file) => MARKDOWN.test(file));
  const isPage = (file: string) => include.includes(file) || !FOR_DEVELOPERS.test(nameOf(file));
  const bare = plugins.areBareFilesPages ? texts.filter(isPage) : [];
  const withIndex = new Set(
    [...sources, ...staticFiles.map((file) => ({ file }))].flatMap(({ file }) => indexOf(file)),
  );
  const isReadme = (file: string) => README.test(nameOf(file)) && !withIndex.has(posix.dirname(file));
  const readmes = plugins.readmes ? texts.filter(isReadme) : [];
  const leftOut = plugins.areOriginalsLeftOut;
  const gone = new Set([...(leftOut?.bare ? bare : []), ...(leftOut?.readmes ? readmes : [])]);
  const pages = [...bare.map((file) => barePage(file)), ...readmes.map((file) => barePage(file, folderUrl(file)))];
  const moved = sources.map((source) =>
    plugins.readmes === 'all' && source.kind === 'page' && isReadme(source.file)
      ? { ...source, permalink: folderUrl(source.file) }
      : source,
  );
  return {
    sources: [...moved, ...pages].sort((a, b) => (a.file < b.file ? -1 : 1)),
    staticFiles: staticFiles.filter((file) => !gone.has(file)),
  };
}

function barePage(file: string, permalink?: string): SourceFile {
  return { file, kind: 'page', path: withoutEnding(file), isBare: true, ...(permalink && { permalink }) };
}

function nameOf(file: string): string {
  return posix.basename(withoutEnding(file));
}

/** The folder that a file is the index of. */
function indexOf(file: string): string[] {
  return nameOf(file) === 'index' ? [posix.dirname(file)] : [];
}

function folderUrl(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '/' : `/${folder}/`;
}
