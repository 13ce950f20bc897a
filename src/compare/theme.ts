import { attribute, childrenOf, classesOf, type Element, find, isElement, type Node, oneLine, textOf } from './html.ts';

const THEME_TAGS = new Set('aside button footer form header hr link meta nav noscript script style time'.split(' '));

/** Names that say: all in here is the author's. */
const AUTHORS_OWN = /\b(post|entry|article|page)[-_]*(content|body|text)\b|\be-content\b|\bmarkdown-body\b/i;

/** Names of what themes put above and below a text. */
const THEME_NAMES =
  /author|breadcrumb|categor|comment|date|disqus|footer|header|meta|nav|newsletter|next|pag(er|inat)|prev|read|related|share|sidebar|social|subscribe|\btags?\b|title|toc\b/i;

/** Classes that Markdown and its highlighters give to an author's own blocks. */
const AUTHORS = /footnote|highlight|language-|task-list/;

/**
 * Whether a node at the end of a content looks like the theme's: authors seldom give a block a class or an id, themes
 * nearly always do. A heading with the post's title is the theme's, too. Within an element that says it is the content,
 * only what says it is something else is.
 */
export function isTheme(node: Node, title: string): boolean {
  if (!isElement(node)) return false;
  if (THEME_TAGS.has(node.tagName)) return true;
  if (/^h[1-6]$/.test(node.tagName)) {
    return classesOf(node).length > 0 || (title !== '' && oneLine(textOf(node)) === title);
  }
  // Counters and tricks beside the page's own parts.
  if (node.parentNode?.nodeName === 'body' && oneLine(textOf(node)) === '') return true;
  const classes = classesOf(node);
  if (isContentByName(node.parentNode)) return THEME_NAMES.test(`${classes.join(' ')} ${attribute(node, 'id') ?? ''}`);
  if (classes.some((name) => AUTHORS.test(name))) return false;
  return classes.length > 0 || attribute(node, 'id') !== undefined;
}

const LANDMARKS = new Set(['aside', 'footer', 'header', 'nav']);

/** Not where a theme put its landmarks into it all the same. */
function isContentByName(node: Element['parentNode']): boolean {
  if (!node || !('tagName' in node) || find(node, ({ tagName }) => LANDMARKS.has(tagName))) return false;
  return attribute(node, 'itemprop') === 'articleBody' || AUTHORS_OWN.test(attribute(node, 'class') ?? '');
}

const CONTAINERS = new Set(['article', 'center', 'div', 'main', 'section']);

/** Names that themes give to the element around a text. */
const CONTENT_NAME = /content|post|entry|article|body|main|markdown|page|text/i;

/**
 * Whether an element may be the one around the whole text. A paragraph or list is a part of it, however much of our
 * text it holds; so is a nameless container among an author's paragraphs, which we may have lost.
 */
export function mayHoldContent(element: Element): boolean {
  if (!CONTAINERS.has(element.tagName)) return false;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  if (element.tagName === 'article' || element.tagName === 'main' || CONTENT_NAME.test(names)) return true;
  const parent = element.parentNode;
  return !parent || !('tagName' in parent) || !childrenOf(parent).some(isAuthors);
}

const AUTHORS_TAGS = new Set(['blockquote', 'dl', 'h2', 'h3', 'h4', 'ol', 'p', 'pre', 'ul']);

function isAuthors(element: Element): boolean {
  return AUTHORS_TAGS.has(element.tagName) && !isTheme(element, '') && oneLine(textOf(element)) !== '';
}
