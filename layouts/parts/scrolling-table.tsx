import type { ComponentChildren } from 'preact';

interface Props {
  /** What screen readers call it. */
  readonly label: string;
  /** The `<table>`. */
  readonly children: ComponentChildren;
}

/** A table that scrolls within itself, by keyboard too (WCAG 2.1.1), as those of texts do (src/markdown/tables.ts). */
export function ScrollingTable({ label, children }: Props) {
  return (
    <div class="fb-table" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
