/** Marks a post that readers do not see yet. */
export function DraftBadge() {
  return <strong class="badge">Draft</strong>;
}
