import { truncate } from '../markdown/text.ts';
import { absoluteUrl } from './address.ts';
import type { SiteModel } from './model.ts';
import type { HeadProps, OpenGraph, Pagination } from './props.ts';

/** Search engines cut longer descriptions; readers of a shared card see no more either. */
const DESCRIPTION_LENGTH = 200;

export interface HeadOptions {
  /** Of the page alone; empty for the home page, which is the site. */
  readonly title: string;
  readonly description: string;
  /** Path of the page within the site. */
  readonly path: string;
  readonly isIndexed?: boolean;
  readonly pagination?: Pagination;
  readonly openGraph?: Partial<OpenGraph>;
}

/** The head of one page. A list's later pages say which they are, because titles must differ. */
export function headProps({ settings }: SiteModel, options: HeadOptions): HeadProps {
  const { title, path, isIndexed = true, pagination, openGraph } = options;
  const numbered =
    pagination && pagination.current > 1 ? `${title || settings.title}, page ${pagination.current}` : title;
  return {
    title: numbered ? `${numbered} | ${settings.title}` : settings.title,
    description: truncate(options.description || settings.description, DESCRIPTION_LENGTH),
    canonicalUrl: absoluteUrl(settings, path),
    openGraph: { type: 'website', title: title || settings.title, ...openGraph },
    isIndexed,
    ...(pagination?.newer && { previousUrl: pagination.newer.url }),
    ...(pagination?.older && { nextUrl: pagination.older.url }),
  };
}
