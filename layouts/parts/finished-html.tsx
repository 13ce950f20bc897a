import { h } from 'preact';

interface FinishedHtmlProps {
  readonly as: 'div' | 'data' | 'script';
  readonly class?: string;
  /** For `as="data"`: what the element stands for. */
  readonly value?: string;
  /** For `as="script"`: what it holds. */
  readonly type?: 'application/ld+json';
  /** For `as="script"`: what it is told. */
  readonly 'data-module'?: string;
  readonly 'data-style'?: string;
  readonly html: string;
}

/** An element around finished HTML: the one place where text is printed as it is. All else is escaped. */
export function FinishedHtml({ as, html, ...attributes }: FinishedHtmlProps) {
  return h(as, { ...attributes, dangerouslySetInnerHTML: { __html: html } });
}
