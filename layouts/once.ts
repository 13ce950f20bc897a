import { type ComponentType, h, type VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { inOnePiece } from '../src/markdown/text.ts';

/** A component that is printed once for each object it is given, however many pages show it. */
export function printedOnce<Props extends object>(component: ComponentType<Props>): (props: Props) => VNode {
  const printed = new WeakMap<Props, string>();
  return (props) => {
    const html = printed.get(props) ?? inOnePiece(renderToString(h(component, props)));
    printed.set(props, html);
    return jsxTemplate([html]);
  };
}
