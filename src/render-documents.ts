import { settleLayouts } from './content/layout.ts';
import { reportSourceLines, type SourceLines } from './content/liquid/lines.ts';
import { renderLiquid } from './content/liquid/render.ts';
import { leadsElsewhere, leaveListings } from './content/listings.ts';
import type { Page } from './content/page.ts';
import type { Post } from './content/post.ts';
import type { Content } from './content/read.ts';
import { aimRedirects } from './content/redirect-layout.ts';
import { createFindLinked } from './content/relative-links.ts';
import type { Settings } from './content/settings.ts';
import { renderContent } from './markdown/content.ts';
import { createLiquidMarkdown } from './markdown/for-liquid.ts';
import type { RenderedMarkdown } from './markdown/render.ts';
import { loadTextPlugins } from './markdown/text-plugins.ts';
import type { Report } from './report/diagnostic.ts';

export interface RenderDocumentsOptions {
  readonly root: string;
  readonly settings: Settings;
  /** Layouts that front matter may name. */
  readonly documentLayouts: readonly string[];
  /** What Liquid takes for the present. */
  readonly now: Date;
  /** Where coloured code is remembered from build to build. */
  readonly memoryFile: string;
  readonly report: Report;
}

/** Documents with their texts as HTML. */
export interface RenderedDocuments {
  /** Newest first. */
  readonly posts: readonly (Post & SourceLines)[];
  /** Undated pages, then the documents of collections. */
  readonly pages: readonly (Page & SourceLines)[];
  /** The HTML of one of the documents above. */
  readonly htmlOf: (document: Page) => RenderedMarkdown;
  /** Reports findings about the rendered texts at the lines of the authors' files. */
  readonly report: Report;
}

/** Text to HTML: Liquid, then layouts that exist, then Markdown. Findings are reported; nothing is thrown for them. */
export async function renderDocuments(
  documents: Pick<Content, 'posts' | 'pages' | 'collections' | 'files'>,
  { root, settings, documentLayouts, now, memoryFile, report }: RenderDocumentsOptions,
): Promise<RenderedDocuments> {
  const isJekyll = settings.jekyll !== undefined;
  const aimed = aimRedirects(documents.pages, isJekyll ? root : undefined);
  const sources = isJekyll ? { ...documents, pages: leaveListings(aimed.documents, report) } : documents;
  const context = { root, settings, now, report, ...createLiquidMarkdown(settings.markdown) };
  const texts = await renderLiquid(sources, context);

  const layouts = { known: documentLayouts, isJekyll, report };
  const plugins = await loadTextPlugins(settings.plugins);
  const titled = <D extends Page>(document: D): D => ({ ...document, title: plugins.inTitle(document.title) });
  const posts = settleLayouts(texts.posts, { ...layouts, fallback: 'post' }).map(titled);
  const printed = (texts.collections ?? []).filter(({ isOutput }) => isOutput).flatMap(({ documents }) => documents);
  const ownPages = [...aimed.land(texts.pages).filter(leadsElsewhere), ...printed];
  const pages = settleLayouts(ownPages, { ...layouts, fallback: 'page' }).map(titled);

  const reportInText = reportSourceLines([...texts.posts, ...texts.pages, ...printed], report);
  const html = renderContent([...posts, ...pages], {
    settings: settings.markdown,
    memoryFile,
    findLinked: createFindLinked({ ...documents, pages: [...documents.pages, ...printed] }, settings),
    plugins,
  });
  for (const [{ file }, { problems = [] }] of html) {
    for (const { rule, message, line, severity = 'warning' } of problems) {
      reportInText({ rule, severity, message, at: { file, line, column: 1 } });
    }
  }
  return { posts, pages, report: reportInText, htmlOf: (document) => rendered(html, document) };
}

function rendered(html: ReadonlyMap<Page, RenderedMarkdown>, document: Page): RenderedMarkdown {
  const found = html.get(document);
  if (!found) throw new Error(`${document.file} was not rendered`);
  return found;
}
