import { isoDay } from '../content/dates.ts';
import { absoluteUrl, href, outputPathOf } from './address.ts';
import type { Article, Rendered } from './article.ts';
import { isForUnknownAddresses } from './documents.ts';
import type { LlmsEntry, LlmsProps } from './feed-props.ts';
import type { MadeFile, SiteFacts, SiteModel, SitePage } from './model.ts';

/**
 * Whether posts are published as Markdown too, with a list of them: in a folder of our own kind unless its settings
 * say no, in one made for Jekyll only where they say yes.
 */
function hasCopies({ settings }: Pick<SiteFacts, 'settings'>): boolean {
  return settings.hasTextCopies ?? settings.jekyll === undefined;
}

/** The address of a post's Markdown; undefined where it has none. */
export function copyUrl(facts: SiteFacts, { source }: Article): string | undefined {
  return hasCopies(facts) && isCopied(source) ? href(facts.settings, copyPath(source)) : undefined;
}

/** The text of each post as its author wrote it, after Liquid, below a few facts in YAML. */
export function textCopies(facts: Pick<SiteFacts, 'settings' | 'articles'>): MadeFile[] {
  if (!hasCopies(facts)) return [];
  return facts.articles
    .filter(({ source }) => isCopied(source))
    .map(({ source }) => ({ outputPath: outputPathOf(copyPath(source)), bytes: copyOf(facts, source) }));
}

/** `llms.txt` (https://llmstxt.org): what the site is about, its posts, newest first, and its pages. */
export function llmsPages(model: SiteModel): SitePage<'llms'>[] {
  const { settings, articles, pages } = model;
  if (!hasCopies(model)) return [];
  const shown = pages.filter(({ source }) => isListed(source) && !isForUnknownAddresses(source.outputPath));
  const props: LlmsProps = {
    title: settings.title,
    description: settings.description,
    posts: articles.filter(({ source }) => isListed(source)).map((article) => entryOf(model, article)),
    pages: shown.map((page) => entryOf(model, page)),
  };
  return [{ outputPath: 'llms.txt', props }];
}

function entryOf({ settings }: SiteFacts, { source, description }: Rendered): LlmsEntry {
  const path = 'date' in source && isCopied(source) ? copyPath(source) : source.url;
  return { title: source.title, url: absoluteUrl(settings, path), description };
}

function isListed({ redirectTo, isUnlisted }: Rendered['source']): boolean {
  return redirectTo === undefined && !isUnlisted;
}

function isCopied({ format, redirectTo }: Rendered['source']): boolean {
  return format === 'markdown' && redirectTo === undefined;
}

/** `/river/` is `/river/index.md`, and `/river.html` is `/river.md`. */
function copyPath({ url }: Rendered['source']): string {
  return url.endsWith('/') ? `${url}index.md` : `${url.replace(/\.html$/, '')}.md`;
}

/** JSON is YAML, whatever stands in a text. */
function copyOf({ settings }: Pick<SiteFacts, 'settings'>, source: Article['source']): string {
  const facts = [
    `title: ${JSON.stringify(source.title)}`,
    `date: ${isoDay(source.date)}`,
    `url: ${absoluteUrl(settings, source.url)}`,
    ...(source.tags.length > 0 ? [`tags: ${JSON.stringify(source.tags)}`] : []),
  ];
  return `---\n${facts.join('\n')}\n---\n\n${source.body.trim()}\n`;
}
