import { href } from './address.ts';
import type { SiteFacts } from './model.ts';
import type { PageProps } from './page-props.ts';

/** The script that draws the diagrams of a page: none where the page has none, or where the site names no script. */
export function diagramProps({ settings }: SiteFacts, html: string): Pick<PageProps, 'scriptUrl'> {
  const script = settings.markdown.mermaidScript;
  if (!script || !html.includes('<pre class="mermaid"')) return {};
  return { scriptUrl: /^(?:https?:)?\/\//.test(script) ? script : href(settings, `/${script.replace(/^\/+/, '')}`) };
}
