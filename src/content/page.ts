import type { Report } from '../report/diagnostic.ts';
import { type Address, addressOf } from './permalink.ts';
import { titleizeSlug } from './slug.ts';
import type { Source } from './source.ts';

/** What posts and undated pages share: everything the front matter and the file's name say, and the Markdown. */
export interface Page extends Address {
  /** Path below the site folder, with `/`. */
  readonly file: string;
  /** Name of the layout that prints it. */
  readonly layout: string;
  readonly title: string;
  /** As written, with any Markdown marks; undefined when absent. */
  readonly description?: string;
  /** False only where the front matter says `toc: false`. */
  readonly hasToc: boolean;
  /** From `redirect_from` and the site's former permalinks. */
  readonly formerAddresses: readonly Address[];
  readonly body: string;
  /** Line of the file on which `body` begins. */
  readonly bodyLine: number;
  readonly at: Source['at'];
}

/** An undated page such as `about.md`; its address is its name with `.html` unless it has a permalink. */
export function parsePage(source: Source, { report }: { report: Report }): Page {
  const name = source.file.replace(/\.[^.]+$/, '');
  const address = addressOf(source.fields.permalink ?? `/${name}.html`);
  return {
    ...documentOf(source, { layout: 'page', title: titleizeSlug(name), formerAddresses: [] }, report),
    ...address,
  };
}

/** The part of a document that does not depend on being dated. */
export function documentOf(
  { file, fields, body, bodyLine, at }: Source,
  defaults: { layout: string; title: string; formerAddresses: readonly Address[] },
  report: Report,
): Omit<Page, keyof Address> {
  if (fields.title === '')
    report({ rule: 'front-matter-type', severity: 'warning', message: '"title" is empty', at: at('title') });
  return {
    file,
    layout: fields.layout ?? defaults.layout,
    title: fields.title || defaults.title,
    ...(fields.description !== undefined && { description: fields.description }),
    hasToc: fields.toc ?? true,
    formerAddresses: [...(fields.redirect_from ?? []).map((path) => addressOf(path)), ...defaults.formerAddresses],
    body,
    bodyLine,
    at,
  };
}
