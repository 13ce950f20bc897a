/** Warns of an old post; nothing on others. */
export function AgeNote({ text }: { readonly text: string | undefined }) {
  if (!text) return null;
  return <p class="age-note">{text}. Some of it may no longer hold.</p>;
}
