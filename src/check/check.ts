import { createFindLinked } from '../content/relative-links.ts';
import type { SiteDocuments } from '../load-site.ts';
import { createParse } from '../markdown/parse.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { strayBullets } from './bullets.ts';
import { type CheckedDocument, openDocument } from './document.ts';
import { unclosedElements } from './elements.ts';
import { unclosedFences } from './fences.ts';
import { futureDates, oddDescriptions, titlesInOtherCase } from './front-matter.ts';
import { emptySections, sharedIds, skippedLevels } from './headings.ts';
import { leftoverLiquid } from './leftovers.ts';
import { deadLinks, type LinkOptions } from './links.ts';
import type { PublishedSite } from './published.ts';
import { missingReferences } from './references.ts';
import { oddSpellings } from './terms.ts';

export interface CheckSiteOptions {
  readonly root: string;
  /** The printed site; absent where it does not build, and then links are not looked at. */
  readonly published?: PublishedSite | undefined;
  /** What the build has found: where Liquid failed, a text is not whole. */
  readonly found: readonly Diagnostic[];
  readonly now: Date;
}

/** Rules about one document. */
const DOCUMENT_RULES: readonly ((document: CheckedDocument) => readonly Diagnostic[])[] = [
  oddDescriptions,
  leftoverLiquid,
  skippedLevels,
  sharedIds,
  emptySections,
  strayBullets,
  unclosedFences,
  unclosedElements,
  missingReferences,
];

/**
 * What an author may want to look at again in documents that build: a build takes no time for it. Each mistake is told
 * once, by the rule that knows most about it. Never errors.
 */
export function checkSite(documents: SiteDocuments, { root, published, found, now }: CheckSiteOptions): Diagnostic[] {
  const { settings, content, posts, pages } = documents;
  const parse = createParse(settings.markdown);
  const opened = [...posts, ...pages]
    .filter(({ redirectTo }) => redirectTo === undefined)
    .map((page) => openDocument(page, { root, parse }));
  const findLinked = createFindLinked({ posts, pages, files: content.files }, settings);
  const links = published && { site: published, baseurl: settings.baseurl, findLinked };
  const broken = brokenFiles(found);
  return [
    ...futureDates([...posts, ...content.waiting], now),
    ...titlesInOtherCase(opened),
    ...oddSpellings(opened),
    ...opened.filter(({ page }) => !broken.has(page.file)).flatMap((document) => checkDocument(document, links)),
  ];
}

function brokenFiles(found: readonly Diagnostic[]): ReadonlySet<string> {
  const broken = found.filter(({ rule, severity }) => severity === 'error' && rule.startsWith('liquid-'));
  return new Set(broken.flatMap(({ at }) => at?.file ?? []));
}

function checkDocument(document: CheckedDocument, links: LinkOptions | undefined): Diagnostic[] {
  const found = DOCUMENT_RULES.flatMap((rule) => rule(document));
  const all = links ? [...found, ...deadLinks(document, links)] : found;
  return all.filter(({ at }) => !at || !document.printedLines.has(at.line));
}

/** A rule of surveys and the general one that would say the same of the line. */
const SAME: Readonly<Partial<Record<Diagnostic['rule'], Diagnostic['rule']>>> = {
  'list-stray-item': 'survey-stray-item',
  'section-empty': 'survey-empty-section',
};

/** Findings without those that another rule has told in other words; what puts them right is handed over. */
export function withoutRepeats(findings: readonly Diagnostic[]): Diagnostic[] {
  const key = (rule: string, { at }: Diagnostic) => `${rule} ${at?.file}:${at?.line}`;
  const byKey = new Map(findings.map((finding) => [key(finding.rule, finding), finding]));
  const repeats = new Map(
    findings.flatMap((finding) => {
      const other = byKey.get(key(SAME[finding.rule] ?? '', finding));
      return other ? [[other, finding] as const] : [];
    }),
  );
  const dropped = new Set(repeats.values());
  return findings
    .filter((finding) => !dropped.has(finding))
    .map((finding) => {
      const fix = finding.fix ?? repeats.get(finding)?.fix;
      return fix ? { ...finding, fix } : finding;
    });
}
