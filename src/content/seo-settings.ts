import { type Author, type AuthorEntry, authorOf, type KnownAuthors } from './authors.ts';
import { isMapping } from './mapping.ts';

/**
 * What jekyll-seo-tag takes from `_config.yml` for `<head>`. Themes use the same keys for other things, so what has
 * another shape is passed over.
 */
export interface SeoSettings {
  /** Stands after the site's title on the home page. */
  readonly tagline?: string;
  /** As written; what a page says goes before `lang`, not before `locale`. */
  readonly locale?: string;
  readonly lang?: string;
  readonly author?: Author;
  /** Path or address of the publisher's logo. */
  readonly logo?: string;
  /** The site's handle without `@`, and the kind of card that pages with a picture show as. */
  readonly twitter?: { readonly username?: string; readonly card?: string };
  /** Contents by property, such as `fb:app_id`. */
  readonly facebook: Readonly<Record<string, string>>;
  /** Contents by name, such as `google-site-verification`. */
  readonly verifications: Readonly<Record<string, string>>;
  /** What else the site is called and where else it is at home. */
  readonly social: { readonly name?: string; readonly links?: readonly string[] };
  /** What stands before the title of later pages of a list, with Ruby's `%<current>s` and `%<total>s`. */
  readonly paginatorMessage?: string;
}

type Values = Readonly<Record<string, unknown>>;

const FACEBOOK = { admins: 'fb:admins', publisher: 'article:publisher', app_id: 'fb:app_id' } as const;

const VERIFICATIONS = {
  google: 'google-site-verification',
  bing: 'msvalidate.01',
  alexa: 'alexaVerifyID',
  yandex: 'yandex-verification',
  baidu: 'baidu-site-verification',
  facebook: 'facebook-domain-verification',
} as const;

/** Keys of Adam Blog that go before those of the plugin: a logo that is no SVG, and the owner on Facebook. */
const THEME_LOGO = 'logo-icon-SEO';
const THEME_ADMIN = 'fbadmin';

/** Reads the keys of jekyll-seo-tag (its docs/usage.md); undefined where a site has none of them. */
export function readSeoSettings(config: Values, known: KnownAuthors): SeoSettings | undefined {
  const [tagline, logo] = [textOf(config.tagline), textOf(config[logoKey(config)])];
  const [locale, lang] = [textOf(config.locale), textOf(config.lang)];
  const paginatorMessage = textOf(config.seo_paginator_message);
  const [name, links] = [textOf(mappingIn(config, 'social').name), linksOf(mappingIn(config, 'social').links)];
  const verifications = contentsOf(mappingIn(config, 'webmaster_verifications'), VERIFICATIONS);
  const google = textOf(config.google_site_verification);
  const settings: SeoSettings = {
    ...(tagline && { tagline }),
    ...(locale && { locale }),
    ...(lang && { lang }),
    ...(isAuthor(config.author) && { author: authorOf(config.author, known) }),
    ...(logo && { logo }),
    ...(config.twitter ? { twitter: twitterOf(config.twitter) } : {}),
    facebook: contentsOf({ admins: config[THEME_ADMIN], ...mappingIn(config, 'facebook') }, FACEBOOK),
    verifications:
      isMapping(config.webmaster_verifications) || !google ? verifications : { [VERIFICATIONS.google]: google },
    social: { ...(name && { name }), ...(links && { links }) },
    ...(paginatorMessage && { paginatorMessage }),
  };
  return Object.values(settings).some((value) => !isMapping(value) || Object.keys(value).length > 0)
    ? settings
    : undefined;
}

/** The key under which a site names its publisher's logo. */
export function logoKey(config: Values): string {
  return textOf(config[THEME_LOGO]) ? THEME_LOGO : 'logo';
}

/** Text of a scalar of YAML; empty for all else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A list of addresses, or one; undefined for all else. */
export function linksOf(value: unknown): readonly string[] | undefined {
  const links = (Array.isArray(value) ? value : [value]).map(textOf).filter(Boolean);
  return links.length > 0 ? links : undefined;
}

function isAuthor(value: unknown): value is AuthorEntry {
  return isMapping(value) || (typeof value === 'string' && value.trim() !== '');
}

function mappingIn(values: Values, key: string): Values {
  return isMapping(values[key]) ? values[key] : {};
}

/** Some themes write the handle alone. */
function twitterOf(value: unknown): NonNullable<SeoSettings['twitter']> {
  const { username, card } = isMapping(value) ? value : { username: value };
  const handle = textOf(username).replaceAll('@', '');
  return { ...(handle && { username: handle }), ...(textOf(card) && { card: textOf(card) }) };
}

function contentsOf(values: Values, names: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = Object.entries(names).map(([key, name]) => [name, textOf(values[key])] as const);
  return Object.fromEntries(pairs.filter(([, content]) => content !== ''));
}
