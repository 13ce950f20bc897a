import type { StatusBadge as StatusBadgeProps } from '../../src/site/comparison/props.ts';

/** Whether a system is alive. The tone is colour and edge; the words say it all. */
export function StatusBadge({ status }: { readonly status: StatusBadgeProps | undefined }) {
  return status ? <span class={`fb-status fb-${status.tone}`}>{status.text}</span> : null;
}
