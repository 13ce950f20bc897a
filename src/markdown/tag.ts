import { escapeHtml } from './escape.ts';

/** Attributes as an author wrote them: values by name, in order. */
export type Attributes = Readonly<Record<string, string>>;

/** A start tag. Names that HTML cannot hold are left out: they come from an author's raw HTML. */
export function tagHtml(name: string, attributes: Attributes): string {
  const pairs = Object.entries(attributes).filter(([key]) => /^[^\s"'<>/=]+$/.test(key));
  return `<${name}${pairs.map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('')}>`;
}
