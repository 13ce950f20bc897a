import { addressIn, filesAt } from './address.ts';
import { compareContent } from './content.ts';
import { compareFacts } from './facts.ts';
import { parseHtml } from './html.ts';
import type { ContentDifference, PageFinding } from './model.ts';
import { createMoveFinder } from './moves.ts';
import { ownContent } from './page.ts';
import { oldContent } from './region.ts';
import { readText } from './site-files.ts';
import type { SitePage, Sites } from './sites.ts';
import { tokensOf } from './tokens.ts';

/** What became of every page of the old site, in the order of their addresses. */
export function comparePages(sites: Sites): PageFinding[] {
  const { oldPages, ours, ourPages } = sites;
  const linked = new Set([...oldPages.values()].flatMap(({ links, canonical }) => [...links, canonical ?? '']));
  const findMove = createMoveFinder(sites);
  const findings = [...oldPages.values()].map((page) => {
    const address = linkedAddress(page, linked);
    const file = filesAt(address).find((path) => ours.has(path));
    const ourPage = file === undefined ? undefined : ourPages.get(file);
    if (ourPage?.redirect !== undefined) return redirected(address, { page, ourPage }, sites);
    if (ourPage) return compared(address, { page, ourPage }, sites);
    if (file !== undefined) return { address, status: 'unread', isLost: false, facts: [] } as const;
    const move = page.redirect === undefined ? findMove(page) : undefined;
    if (!move) return { address, status: 'missing', isLost: true, facts: [] } as const;
    return { ...pair(address, { page, ourPage: move.page }, sites), isLost: true, movedBy: move.by };
  });
  return findings.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Addresses of pages that the old site does not have, sorted. Our redirects are no pages. */
export function findNewPages({ old, ourPages }: Sites): string[] {
  const added = [...ourPages.values()].filter(
    ({ file, redirect }) => redirect === undefined && !old.has(file) && !filesAt(`/${file}`).some(old.has),
  );
  return added.map(({ address }) => address).sort();
}

/** `/x` for a file `x.html` that the old site only ever linked to without ending. */
function linkedAddress({ address }: SitePage, linked: ReadonlySet<string>): string {
  const short = address.replace(/\.html$/, '');
  return !linked.has(address) && linked.has(short) ? short : address;
}

interface Pair {
  readonly page: SitePage;
  readonly ourPage: SitePage;
}

function redirected(address: string, { page, ourPage }: Pair, sites: Sites): PageFinding {
  const target = ourPage.redirect ?? '';
  const path = addressIn(target);
  const file = path === undefined ? undefined : filesAt(path).find((candidate) => sites.ours.has(candidate));
  const isLost = path !== undefined && file === undefined;
  if (page.redirect !== undefined) {
    const isSame = page.redirect === target;
    const facts = isSame ? [] : [{ what: 'redirect', old: page.redirect, ours: target } as const];
    return { address, status: 'same', movedTo: target, movedBy: 'redirect', isLost, facts };
  }
  const targetPage = file === undefined ? undefined : sites.ourPages.get(file);
  if (!targetPage) return { address, status: 'moved', movedTo: target, movedBy: 'redirect', isLost, facts: [] };
  return { ...pair(address, { page, ourPage: targetPage }, sites), movedBy: 'redirect' };
}

/** A page of ours at another address than the old one. */
function pair(address: string, { page, ourPage }: Pair, sites: Sites): PageFinding {
  const difference = contentDifference({ page, ourPage }, sites);
  return {
    address,
    status: 'moved',
    isLost: false,
    movedTo: ourPage.address,
    ...(difference && { difference }),
    facts: compareFacts(page, ourPage, { home: sites.oldPages.get('index.html'), isMoved: true }),
  };
}

function compared(address: string, { page, ourPage }: Pair, sites: Sites): PageFinding {
  const isEqual = Buffer.compare(sites.old.read(page.file), sites.ours.read(ourPage.file)) === 0;
  if (isEqual) return { address, status: 'same', isLost: false, facts: [] };
  const facts = compareFacts(page, ourPage, { home: sites.oldPages.get('index.html'), isMoved: false });
  if (ourPage.opening === undefined || page.redirect !== undefined) {
    return { address, status: 'unread', isLost: false, facts };
  }
  const difference = contentDifference({ page, ourPage }, sites);
  return { address, status: difference?.kind ?? 'same', isLost: false, ...(difference && { difference }), facts };
}

function contentDifference({ page, ourPage }: Pair, sites: Sites): ContentDifference | undefined {
  const content = ownContent(parseHtml(readText(sites.ours, ourPage.file)));
  if (!content) return undefined;
  const { place } = sites;
  const tokens = tokensOf(content.childNodes, { place, address: ourPage.address });
  const root = parseHtml(readText(sites.old, page.file));
  const sought = { tokens, title: ourPage.title };
  return compareContent(oldContent(root, sought, { place, address: page.address, known: new Map() }), tokens);
}
