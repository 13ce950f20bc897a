import * as v from 'valibot';
import { isMapping } from './mapping.ts';

/** What `kramdown` in `_config.yml` changes of what is read and printed (kramdown, options.rb). */
export interface KramdownSettings {
  /** Whether Markdown within raw HTML blocks is read. */
  readonly parseBlockHtml?: boolean;
  /** Levels of headings that a table of contents lists; all unless it is set. */
  readonly contentsLevels?: readonly number[];
  /** False where headings get no ids but their own. */
  readonly hasHeadingIds?: boolean;
  /** What generated ids of headings begin with. */
  readonly headingIdPrefix?: string;
  /** Added to the level of headings. */
  readonly headingOffset?: number;
  /** Whether a line's end in a text is a line break. */
  readonly isHardWrap?: boolean;
  /** Names or codes of the entities for quotation marks: single left and right, double left and right. */
  readonly quotes?: readonly string[];
  /** What dashes and the like are printed as, by the name of their entity. */
  readonly symbols?: Readonly<Record<string, string>>;
  /** Language of code that names none. */
  readonly defaultLanguage?: string;
  /** Number of the first footnote. */
  readonly footnoteStart?: number;
  /** What leads back from a footnote; empty for nothing. */
  readonly footnoteBacklink?: string;
  /** What ids of footnotes begin with. */
  readonly footnotePrefix?: string;
  /** Links that every text knows, by name: address, and title where there is one. */
  readonly links?: Readonly<Record<string, readonly string[]>>;
}

/** The key `kramdown`, read. */
export interface KramdownKeys {
  readonly settings: KramdownSettings;
  /** Keys that say something which has no effect here. */
  readonly ignored: readonly string[];
}

type Reader = (value: unknown) => KramdownSettings | undefined;

const text = (read: (value: string) => KramdownSettings): Reader => {
  return (value) => (typeof value === 'string' ? read(value) : undefined);
};
const number = (read: (value: number) => KramdownSettings): Reader => {
  return (value) => (Number.isInteger(Number(value)) ? read(Number(value)) : undefined);
};
const flag = (read: (value: boolean) => KramdownSettings): Reader => {
  return (value) => (/^(?:true|false)$/.test(String(value)) ? read(String(value) === 'true') : undefined);
};

/** Keys that have an effect; a value that cannot be read is undefined. */
const READERS: Readonly<Record<string, Reader>> = {
  parse_block_html: flag((parseBlockHtml) => ({ parseBlockHtml })),
  toc_levels: readLevels,
  auto_ids: flag((hasHeadingIds) => ({ hasHeadingIds })),
  auto_id_prefix: text((headingIdPrefix) => ({ headingIdPrefix })),
  header_offset: number((headingOffset) => ({ headingOffset })),
  hard_wrap: flag((isHardWrap) => ({ isHardWrap })),
  smart_quotes: readQuotes,
  typographic_symbols: (value) =>
    isMapping(value)
      ? { symbols: Object.fromEntries(Object.entries(value).map(([name, symbol]) => [name, String(symbol)])) }
      : undefined,
  syntax_highlighter_opts: (value) =>
    isMapping(value) && typeof value.default_lang === 'string' ? { defaultLanguage: value.default_lang } : {},
  footnote_nr: number((footnoteStart) => ({ footnoteStart })),
  footnote_backlink: text((footnoteBacklink) => ({ footnoteBacklink })),
  footnote_prefix: text((footnotePrefix) => ({ footnotePrefix })),
  link_defs: readLinks,
};

/** Keys that another parser or highlighter would need, each with the values that say what is done anyway. */
const FIXED: Readonly<Record<string, RegExp>> = {
  input: /^gfm$/i,
  html_to_native: /^false$/,
  parse_span_html: /^true$/,
  gfm_quirks: /^paragraph_end$/,
  footnote_backlink_inline: /^false$/,
  remove_line_breaks_for_cjk: /^false$/,
  template: /^$/,
};

/** `kramdown` of `_config.yml`. Keys of neither kind make no difference in what we print. */
export const kramdown = v.pipe(
  v.custom<Record<string, unknown>>(isMapping, 'must hold "key: value" lines'),
  v.transform((keys): KramdownKeys => {
    let settings: KramdownSettings = {};
    const ignored: string[] = [];
    for (const [key, value] of Object.entries(keys)) {
      if (value === null) continue;
      const read = READERS[key]?.(value);
      settings = { ...settings, ...read };
      const isOther = key in FIXED && !FIXED[key]?.test(String(value));
      if (isOther || (key in READERS && read === undefined)) ignored.push(key);
    }
    return { settings, ignored };
  }),
);

/** `1..3`, `1,2,3` or a list. */
function readLevels(value: unknown): KramdownSettings | undefined {
  const [, first, last] = /^\s*([1-6])\s*\.\.\s*([1-6])\s*$/.exec(String(value)) ?? [];
  const isRange = first !== undefined && last !== undefined;
  const levels = isRange
    ? Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, index) => Number(first) + index)
    : (Array.isArray(value) ? value : String(value).split(',')).map(Number);
  return levels.every((level) => level >= 1 && level <= 6) ? { contentsLevels: levels } : undefined;
}

/** Four names in a list or between commas. */
function readQuotes(value: unknown): KramdownSettings | undefined {
  const names: unknown[] = Array.isArray(value) ? value : String(value).split(',');
  return names.length === 4 ? { quotes: names.map((name) => String(name).trim()) } : undefined;
}

function readLinks(value: unknown): KramdownSettings | undefined {
  if (!isMapping(value)) return undefined;
  const links = Object.entries(value).filter(([, target]) => Array.isArray(target));
  return { links: Object.fromEntries(links.map(([name, target]) => [name, (target as unknown[]).map(String)])) };
}
