import type { Report } from '../report/diagnostic.ts';
import type { CardPlan } from './plan.ts';
import { RIGHT_TO_LEFT } from './settings.ts';
import type { StoredCard } from './store.ts';

/** Says once for all posts without a card why that is. */
export function reportUndrawn(
  outcomes: readonly { readonly plan: CardPlan; readonly card: StoredCard }[],
  report: Report,
): void {
  const undrawn = outcomes.flatMap(({ plan, card }) => ('missing' in card ? [{ plan, missing: card.missing }] : []));
  const [first] = undrawn;
  if (!first) return;
  const more = undrawn.length - 1;
  const others = more === 0 ? '' : `; ${more} more post${more === 1 ? ' has' : 's have'} none either`;
  report({
    rule: 'share-card',
    severity: 'note',
    message: `no share card is drawn for this title: ${reasonFor(first.missing)}${others}`,
    ...(!RIGHT_TO_LEFT.test(first.missing) && { hint: HINT }),
    at: first.plan.post.at('title'),
  });
}

const HINT =
  'name a font that has it below "fieldbook:" in _config.yml, such as "cards: { font: assets/fonts/name.ttf }", or give the post an "image"';

function reasonFor(missing: string): string {
  if (RIGHT_TO_LEFT.test(missing)) return 'it is written from right to left';
  const code = (missing.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `the font of cards lacks "${missing}" (U+${code})`;
}
