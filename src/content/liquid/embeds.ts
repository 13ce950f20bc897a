import { escapeText } from './escape.ts';

interface Embed {
  /** Address for the first word of the tag; undefined for a word that cannot be one. */
  readonly url: (words: readonly string[]) => string | undefined;
  readonly label: string;
}

const HTTP = /^https?:\/\/\S+$/;
const isId = (word: string) => /^[\w-]+$/.test(word);

/** The tag's word as an address, or the address that an id makes. */
function embed(label: string, base: string): Embed {
  return { label, url: ([word = '']) => (HTTP.test(word) ? word : isId(word) ? base + word : undefined) };
}

const POST = { label: 'See the post', url: ([word = '']: readonly string[]) => (HTTP.test(word) ? word : undefined) };

/** Plugins put the word into the address of a player, so it may go on with a query, or name a list of videos. */
const YOUTUBE: Embed = {
  label: 'Watch the video on YouTube',
  url: ([word = '']) => {
    if (HTTP.test(word)) return word;
    const [, id, query = ''] = /^([\w-]+)(?:[?&]([\w=&;-]*))?$/.exec(word) ?? [];
    if (id === undefined) return undefined;
    const rest = query.replaceAll('&amp;', '&').replace(/&$/, '');
    if (id === 'videoseries') return rest === '' ? undefined : `https://www.youtube.com/playlist?${rest}`;
    return `https://www.youtube.com/watch?v=${id}${rest === '' ? '' : `&${rest}`}`;
  },
};

/** Tags of common plugins that put a stranger's page into a post, by name. */
const EMBEDS: ReadonlyMap<string, Embed> = new Map<string, Embed>([
  ['youtube', YOUTUBE],
  ['youtubevideo', YOUTUBE],
  ['vimeo', embed('Watch the video on Vimeo', 'https://vimeo.com/')],
  ['dailymotion', embed('Watch the video on Dailymotion', 'https://www.dailymotion.com/video/')],
  ['twitter', POST],
  ['tweet', POST],
  ['mastodon', POST],
  ['instagram', embed('See the post on Instagram', 'https://www.instagram.com/p/')],
  ['spotify', embed('Listen on Spotify', 'https://open.spotify.com/track/')],
  ['soundcloud', embed('Listen on SoundCloud', 'https://soundcloud.com/')],
  ['codepen', embed('See the pen on CodePen', 'https://codepen.io/pen/')],
  ['jsfiddle', embed('See the fiddle on JSFiddle', 'https://jsfiddle.net/')],
  ['slideshare', embed('See the slides on SlideShare', 'https://www.slideshare.net/slideshow/embed_code/')],
  ['gist', { label: 'See the code on GitHub', url: ([id = '']) => gistUrl(id) }],
]);

/** Names of the tags that `embedHtml` knows. */
export const EMBED_NAMES: readonly string[] = [...EMBEDS.keys()];

/**
 * A link in place of what a plugin would load from elsewhere: nothing is fetched before the reader asks for it. Undefined
 * when the words name nothing that can be linked to.
 */
export function embedHtml(name: string, words: readonly string[]): string | undefined {
  const known = EMBEDS.get(name);
  const url = known?.url(words);
  if (!known || url === undefined) return undefined;
  return `<div class="fb-embed" data-tag="${name}"><a href="${escapeText(url)}">${known.label}</a></div>`;
}

/** `5555251`, `parkr/931c1c8d465a04042403`. */
function gistUrl(id: string): string | undefined {
  return /^(?:[\w-]+\/)?[\da-f]+$/i.test(id) ? `https://gist.github.com/${id}` : undefined;
}
