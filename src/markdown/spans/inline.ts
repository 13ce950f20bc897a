import type { MarkdownIt } from 'markdown-it';
import type { KramdownSettings } from '../../content/kramdown-keys.ts';
import { abbreviations } from './abbreviations.ts';
import { spanAttributes } from './attributes.ts';
import { autolinks } from './autolinks.ts';
import { breaks } from './breaks.ts';
import { codeSpans } from './code-spans.ts';
import { emphasis } from './emphasis.ts';
import { entities } from './entities.ts';
import { footnoteMarks } from './footnote-marks.ts';
import { inlineHtml } from './html.ts';
import { links } from './links.ts';
import { math } from './math.ts';
import { spanParser } from './parse.ts';
import { quotes } from './quotes.ts';
import { strikethrough } from './strikethrough.ts';
import { symbols } from './symbols.ts';

/** kramdown's inline syntax in place of CommonMark's: one extension a line. After `footnotes`. */
export function inlineSyntax(md: MarkdownIt, settings: KramdownSettings = {}): void {
  md.use(spanParser)
    .use(emphasis)
    .use(codeSpans)
    .use(autolinks)
    .use(inlineHtml)
    .use(footnoteMarks)
    .use(links)
    .use(quotes, settings.quotes)
    .use(symbols, settings.symbols)
    .use(math)
    .use(spanAttributes)
    .use(entities)
    .use(breaks)
    .use(strikethrough)
    .use(abbreviations);
}
