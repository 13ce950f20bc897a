import type { SiteProps } from './page-props.ts';

/** Language tags of the scripts written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/i;

const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;

/** What pages say of their language: the tag, and the direction where it is not left to right. */
export function languageProps(lang: string): Pick<SiteProps, 'lang' | 'dir'> {
  return { lang, ...(RIGHT_TO_LEFT.test(lang) && { dir: 'rtl' as const }) };
}

/** The site as a document prints it that is written in a language of its own; `en_US` is `en-US`. */
export function siteIn(site: SiteProps, language: string | undefined): SiteProps {
  const lang = language?.replaceAll('_', '-') ?? site.lang;
  if (lang === site.lang || !LANGUAGE.test(lang)) return site;
  const { dir: _dir, ...common } = site;
  return { ...common, ...languageProps(lang) };
}
