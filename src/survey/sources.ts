import { nearest } from '../report/suggest.ts';
import { isAddress } from './address.ts';
import type { ReadData } from './data.ts';
import type { Source } from './model.ts';
import type { SourceInput } from './schema.ts';

/** Reads what a value names as its source: an id of the file's list, an address, or a title. */
export function readSources({ data }: Pick<ReadData, 'data'>): (text: string) => Source {
  const named = new Map(Object.entries(data.sources).map(([id, input]) => [id, sourceFrom(input)]));
  return (text) => named.get(text) ?? sourceFrom(text);
}

/** The id that a source without spaces is probably a misspelling of; undefined for addresses, titles and right ids. */
export function misspelledSource(text: string, { data }: Pick<ReadData, 'data'>): string | undefined {
  const ids = Object.keys(data.sources);
  return ids.includes(text) || /\s|:\/\//.test(text) ? undefined : nearest(text, ids);
}

function sourceFrom(input: SourceInput): Source {
  if (typeof input === 'string') return isAddress(input) ? { title: hostOf(input), url: input } : { title: input };
  const { title, url } = input;
  return { title: title ?? (url === undefined ? '' : hostOf(url)), ...(url !== undefined && { url }) };
}

/** An address without a title is called by its host. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
