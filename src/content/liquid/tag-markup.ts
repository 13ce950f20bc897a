import {
  assignMarkup,
  conditionMarkup,
  firstValue,
  listMarkup,
  loopMarkup,
  type Markup,
  valueMarkup,
} from './markup.ts';
import type { Piece } from './scan.ts';

/**
 * What follows a tag's name, in the form that liquidjs reads; nothing for tags that read their markup themselves.
 * Throws LiquidMistake for markup that Ruby Liquid refuses.
 */
export function tagMarkup({ name, content }: Pick<Piece, 'name' | 'content'>): Markup {
  if (name === 'assign') return assignMarkup(content);
  if (name === 'echo') return valueMarkup(content);
  return { text: otherMarkup(name, content), isClean: true };
}

function otherMarkup(name: string, content: string): string {
  if (name === 'if' || name === 'unless' || name === 'elsif') return conditionMarkup(content);
  if (name === 'for' || name === 'tablerow') return loopMarkup(content);
  if (name === 'case') return firstValue(content);
  if (name === 'when') return listMarkup(content).join(', ');
  if (name === 'capture') return /[\w\-.[\]]+/.exec(content)?.[0] ?? '';
  if (name === 'cycle') return cycleMarkup(content);
  return name === 'increment' || name === 'decrement' ? content : '';
}

function cycleMarkup(content: string): string {
  const group = /^("[^"]*"|'[^']*'|[^\s,|'":]+)\s*:\s*([\s\S]*)$/.exec(content);
  const values = listMarkup(group?.[2] ?? content).join(', ');
  return group ? `${firstValue(group[1] ?? '')}: ${values}` : values;
}
