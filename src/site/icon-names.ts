/** Icons of Font Awesome by which Adam Blog's pages name profiles, and what they mean. */
const NAMES: Readonly<Record<string, string>> = {
  bandcamp: 'Bandcamp',
  'envelope-o': 'Email',
  github: 'GitHub',
  linkedin: 'LinkedIn',
  'stack-overflow': 'Stack Overflow',
  twitter: 'Twitter',
};

const ICON = /<i class="fa fa-([\w-]+)"[^>]*>\s*<\/i>/g;

/** HTML whose icons are words: the theme's font is not ours, and a link that holds but an icon has no name for anyone. */
export function nameIcons(html: string): string {
  return html.replace(ICON, (icon, name: string) => NAMES[name] ?? icon);
}
