import { readInside } from './inside.ts';
import type { Page } from './page.ts';

/** The tag by which a page sends its readers on; Liquid may stand in it. */
const REFRESH = /<meta\b(?=[^>]*http-equiv\s*=\s*["']?refresh)[^>]*?content\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

const DELAY = /^\s*[\d.]*\s*[;,]?\s*url\s*=\s*/i;

/** Documents on their way through Liquid: the body of some is the address that their layout leads to. */
export interface AimedDocuments<Document extends Page> {
  readonly documents: readonly Document[];
  /** To be asked after Liquid: whoever leads elsewhere says so, and has no text. */
  readonly land: <Rendered extends Document>(documents: readonly Rendered[]) => Rendered[];
}

/**
 * Blogs write layouts whose page sends readers on, such as `url=https://docs.example/{{ page.redirect_to }}.html`: then
 * `redirect_to` is only a part of the address. jekyll-redirect-from too prints its pages with the layout `redirect`
 * where a blog has one; one that asks for the address the plugin would use (`page.redirect.to`) changes nothing.
 * Without `root`, as in a folder of our own kind, all stays as it is.
 */
export function aimRedirects<Document extends Page>(
  documents: readonly Document[],
  root: string | undefined,
): AimedDocuments<Document> {
  const known = new Map<string, string | undefined>();
  const aimed = new Set<string>();
  const aim = (document: Document): Document => {
    if (root === undefined) return document;
    const names = [...(document.redirectTo ? ['redirect'] : []), document.layout];
    const address = names.map((name) => layoutAddress(name, root, known)).find((found) => found !== undefined);
    if (address === undefined) return document;
    aimed.add(document.file);
    return { ...document, body: address };
  };
  return {
    documents: documents.map(aim),
    land: (rendered) =>
      rendered.map((document) => {
        const redirectTo = document.body.trim() || document.redirectTo;
        return aimed.has(document.file) && redirectTo ? { ...document, body: '', redirectTo } : document;
      }),
  };
}

function layoutAddress(name: string, root: string, known: Map<string, string | undefined>): string | undefined {
  if (!known.has(name)) known.set(name, /^[\w-]+$/.test(name) ? readAddress(name, root) : undefined);
  return known.get(name);
}

/** A layout that prints a page's text may send some readers on, but it is no redirect. */
function readAddress(name: string, root: string): string | undefined {
  const layout = readInside(root, '_layouts', `${name}.html`) ?? '';
  const [, double, single] = REFRESH.exec(layout) ?? [];
  const content = double ?? single ?? '';
  const isRedirect = DELAY.test(content) && !/\bpage\.redirect\./.test(content) && !/\{\{-?\s*content\b/.test(layout);
  return isRedirect ? content.replace(DELAY, '').trim() : undefined;
}
