/** Built-in permalink styles (Jekyll, lib/jekyll/configuration.rb). */
const STYLES: ReadonlyMap<string, string> = new Map([
  ['date', '/:categories/:year/:month/:day/:title:output_ext'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title:output_ext'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title:output_ext'],
  ['none', '/:categories/:title:output_ext'],
]);

/** The pattern that a site's `permalink` stands for: that of a style's name, else itself. In a post it is a pattern. */
export function permalinkPattern(setting: string): string {
  return STYLES.get(setting) ?? setting;
}

/**
 * The pattern of a page that has no permalink, in Jekyll's folders (lib/jekyll/page.rb): pages follow the site's style
 * in how their addresses end, and `index` stands for its folder.
 */
export function pagePattern(setting: string, name: string): string {
  if (name === 'index') return '/:path/';
  if (setting === 'pretty' || setting.endsWith('/')) return '/:path/:basename/';
  return endsWithExtension(setting) ? '/:path/:basename:output_ext' : '/:path/:basename';
}

/** The pattern of a collection that names none (lib/jekyll/utils.rb, add_permalink_suffix): it ends as the site's does. */
export function collectionPattern(setting: string): string {
  if (setting === 'pretty' || setting.endsWith('/')) return '/:collection/:path/';
  return endsWithExtension(setting) ? '/:collection/:path:output_ext' : '/:collection/:path';
}

function endsWithExtension(setting: string): boolean {
  return ['date', 'ordinal', 'none'].includes(setting) || setting.endsWith(':output_ext');
}
