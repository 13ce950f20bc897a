import type { Settings } from '../content/settings.ts';
import { plainTitle } from '../markdown/text.ts';
import type { Pagination } from './props.ts';

type Named = Pick<Settings, 'title' | 'description' | 'seo'>;

/**
 * The text of `<title>` as jekyll-seo-tag words it: page and site, or for the home page site and tagline; later pages
 * of a list begin with their number, because titles must differ.
 */
export function documentTitle(settings: Named, title: string, pagination?: Pagination): string {
  const { title: site, description, seo } = settings;
  if (title !== '' && title !== site) return `${numberText(settings, pagination)}${title} | ${site}`;
  const tagline = plainTitle(description && (seo?.tagline ?? description));
  return `${numberText(settings, pagination)}${site}${tagline ? ` | ${tagline}` : ''}`;
}

function numberText({ seo }: Named, pagination?: Pagination): string {
  if (!pagination || pagination.current === 1) return '';
  const numbers: Readonly<Record<string, string>> = {
    current: String(pagination.current),
    total: pagination.pages.at(-1)?.text ?? '',
  };
  const message = seo?.paginatorMessage ?? 'Page %<current>s of %<total>s for ';
  return message.replace(
    /%(?:<(\w+)>[sd]|\{(\w+)\})/g,
    (mark, name = '', other = '') => numbers[name || other] ?? mark,
  );
}
