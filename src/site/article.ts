import type { Page } from '../content/page.ts';
import type { PictureReference } from '../content/picture-reference.ts';
import type { Post } from '../content/post.ts';
import type { ImageAsset, Picture } from '../images/asset.ts';
import type { RenderedMarkdown } from '../markdown/render.ts';
import { htmlText, plainText } from '../markdown/text.ts';
import { countWords } from '../markdown/words.ts';
import type { ShareCard } from '../share-cards/load.ts';
import type { Survey } from '../survey/model.ts';
import type { SurveyPlot } from '../survey/plots/draw.ts';

/** A post or page with its Markdown rendered and its pictures made. */
export interface Rendered<Source extends Page = Page> {
  readonly source: Source;
  readonly markdown: RenderedMarkdown;
  /** Holds every picture that the document refers to. */
  readonly pictures: ReadonlyMap<PictureReference, Picture>;
  /** Plain text: the description, else the excerpt, else the first paragraph. */
  readonly description: string;
  /** Drawn for it; absent where it has a picture of its own for sharing. */
  readonly card?: ShareCard;
}

/** A rendered post. */
export interface Article extends Rendered<Post> {
  readonly cover?: ImageAsset;
  readonly words: number;
  /** Absent where the post is none. */
  readonly survey?: Survey;
  /** Of its survey. */
  readonly plots?: readonly SurveyPlot[];
}

/** What rendering a document gave. */
type Parts<Source extends Page> = Omit<Rendered<Source>, 'description'>;

/** A page with what is derived from its text. */
export function renderedPage<Source extends Page>(parts: Parts<Source>): Rendered<Source> {
  const { description = '', excerpt = '', excerptSeparator } = parts.source;
  const { html } = parts.markdown;
  const end = excerptSeparator?.trim() ? html.indexOf(excerptSeparator.trim()) : -1;
  const derived = () => (end < 0 ? '' : htmlText(html.slice(0, end))) || firstParagraph(html) || beginning(parts);
  return { ...parts, description: plainText(description) || plainText(excerpt) || derived() };
}

/** A post with what is derived from its text. A cover on another host is left out: its size is not known. */
export function articleOf(parts: Parts<Post> & Pick<Article, 'survey' | 'plots'>): Article {
  const { source, markdown, pictures } = parts;
  const cover = source.cover && pictures.get(source.cover);
  return {
    ...renderedPage(parts),
    words: countWords(markdown.html),
    ...(cover?.kind === 'asset' && { cover: cover.asset }),
  };
}

/** Old HTML often has line breaks in place of paragraphs. */
function beginning({ source, markdown }: Parts<Page>): string {
  return source.format === 'html' ? htmlText(markdown.html.split(/\n\s*\n|<br\s*\/?>\s*<br/i, 1)[0] ?? '') : '';
}

/** The text of the first paragraph that has any: one with only a picture says nothing in a list. */
function firstParagraph(html: string): string {
  for (const [, paragraph = ''] of html.matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/g)) {
    const text = htmlText(paragraph);
    if (text !== '') return text;
  }
  return '';
}
