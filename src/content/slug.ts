/**
 * Jekyll's slugify (lib/jekyll/utils.rb) in two of its modes. `default` keeps letters, marks and digits; `pretty`
 * also keeps `._~!$&'()+,;=@`. Every other run becomes one hyphen, none at the ends. Lower case unless `isCased`.
 */
export function slugify(text: string, { mode = 'default', isCased = false }: SlugOptions = {}): string {
  const slug = text.replace(SEPARATORS[mode], '-').replace(/^-|-$/g, '');
  return isCased ? slug : slug.toLowerCase();
}

interface SlugOptions {
  readonly mode?: 'default' | 'pretty';
  readonly isCased?: boolean;
}

const SEPARATORS = {
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
} as const;

/** `some_multi-word` as a title, `Some_multi Word`: what a post without a title is called. As Jekyll has it, `iOS` is `Ios`. */
export function titleizeSlug(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ')
    .trimEnd();
}
