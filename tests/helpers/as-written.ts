import { escapeHtml } from '../../src/markdown/escape.ts';
import type { PictureSlot } from '../../src/markdown/slots.ts';
import { tagHtml } from '../../src/markdown/tag.ts';

/** What a slot stands for, as its author meant it. */
export function asWritten(slot: PictureSlot): string {
  const { reference } = slot;
  if (slot.kind === 'image') return tagHtml('img', { src: slot.src, ...slot.attributes });
  const src = escapeHtml(reference.src);
  return slot.attribute ? ` ${slot.attribute}="${src}"` : src;
}
