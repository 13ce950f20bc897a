import type { CustomPlugin, XastChild, XastElement, XastParent } from 'svgo';
import { cleanCss, isOwn, isRunning } from './references.ts';

/** What a file held that a picture must not. */
export interface Removed {
  scripts: number;
  handlers: number;
  links: number;
  outside: number;
}

/** Elements that run programs or load pages, in SVG and in the XHTML that an SVG may hold, whatever their prefix. */
const ACTIVE_ELEMENTS = new Set(
  'applet audio base embed form frame handler iframe link listener meta object script source track video'.split(' '),
);

/** Attributes that load or send something and have no use in a picture. */
const ACTIVE_ATTRIBUTES = new Set('action base data formaction ping poster srcset srcdoc'.split(' '));

/** Takes out what runs and what would be loaded from elsewhere, and counts it. */
export function cleaner(removed: Removed): CustomPlugin {
  return {
    name: 'clean',
    fn: () => ({
      instruction: {
        enter: (node, parent) => {
          if (node.name !== 'xml') removed.outside++;
          drop(node, parent);
        },
      },
      element: {
        enter: (element, parent) => {
          if (isActive(element)) {
            removed.scripts++;
            drop(element, parent);
            return;
          }
          cleanAttributes(element, removed);
          if (localName(element.name) === 'style') cleanStyle(element, removed);
        },
      },
    }),
  };
}

function isActive({ name, attributes }: XastElement): boolean {
  if (ACTIVE_ELEMENTS.has(localName(name))) return true;
  // An animation may set a link or a handler later.
  const animated = localName(attributes.attributeName ?? '');
  return animated === 'href' || animated.startsWith('on');
}

function cleanAttributes(element: XastElement, removed: Removed): void {
  for (const [name, value] of Object.entries(element.attributes)) {
    const fault = faultOf(element, localName(name), value);
    if (fault) {
      delete element.attributes[name];
      removed[fault]++;
    } else if (/url|\\|image|src/i.test(value) && !/^(href|src|id|class|d|points)$/.test(localName(name))) {
      const { css, removed: count } = cleanCss(value);
      if (count > 0) element.attributes[name] = css;
      removed.outside += count;
    }
  }
}

function faultOf(element: XastElement, name: string, value: string): keyof Removed | undefined {
  if (name.startsWith('on')) return 'handlers';
  if (ACTIVE_ATTRIBUTES.has(name)) return 'outside';
  if (name !== 'href' && name !== 'src') return undefined;
  const tag = localName(element.name);
  if (tag === 'a') return isRunning(value) ? 'links' : undefined;
  if (isOwn(value) && (tag !== 'use' || value.trim().startsWith('#'))) return undefined;
  return value.trim() === '' ? undefined : 'outside';
}

function cleanStyle(element: XastElement, removed: Removed): void {
  for (const child of element.children) {
    if (child.type !== 'text' && child.type !== 'cdata') continue;
    const { css, removed: count } = cleanCss(child.value);
    if (count > 0) child.value = css;
    removed.outside += count;
  }
}

/** A new list, as svgo is walking through the old one. */
function drop(node: XastChild, parent: XastParent): void {
  parent.children = parent.children.filter((child) => child !== node);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
