import type { Page } from '../content/page.ts';
import type { TextPluginSettings } from '../content/text-plugins.ts';
import { loadEmoji } from './emoji.ts';
import { linkMentions } from './mentions.ts';

/** What the plugins that a site lists make of finished texts; without any, nothing. */
export interface TextPlugins {
  readonly inHtml: (html: string, document: Page) => string;
  readonly inTitle: (title: string) => string;
}

/** Loads what jemoji and jekyll-mentions need, where they are listed. */
export async function loadTextPlugins({ hasEmoji, mentionsUrl }: TextPluginSettings = {}): Promise<TextPlugins> {
  const emoji = hasEmoji ? await loadEmoji() : undefined;
  return {
    inTitle: (title) => emoji?.inText(title) ?? title,
    inHtml: (html, document) => {
      const base = mentionsUrl && (document.mentionsUrl ?? mentionsUrl);
      const linked = base ? linkMentions(html, base) : html;
      return emoji?.inHtml(linked) ?? linked;
    },
  };
}
