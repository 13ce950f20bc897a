import { defaultOperators, type Operators, toValue } from 'liquidjs';
import { isMapping } from '../mapping.ts';
import { printValue } from './print.ts';

/** Values of one kind can be ordered; anything else, nil first of all, is neither smaller nor greater. */
function ordered(isTrue: (a: number, b: number) => boolean) {
  return (left: unknown, right: unknown): boolean => {
    const [a, b]: unknown[] = [toValue(left), toValue(right)];
    if (typeof a === 'string' && typeof b === 'string') return isTrue(a < b ? -1 : Number(a > b), 0);
    if (typeof a !== typeof b || (typeof a !== 'number' && typeof a !== 'object')) return false;
    return a !== null && b !== null && isTrue(Number(a), Number(b));
  };
}

function contains(left: unknown, right: unknown): boolean {
  const [whole, part]: unknown[] = [toValue(left), toValue(right)];
  if (part === undefined || part === null || part === false) return false;
  if (typeof whole === 'string') return whole.includes(printValue(part));
  if (Array.isArray(whole)) return whole.some((item) => item === part || isSame(item, part));
  return isMapping(whole) && Object.hasOwn(whole, printValue(part));
}

function isSame(a: unknown, b: unknown): boolean {
  return typeof a === 'object' && typeof b === 'object' && !isMapping(a) && JSON.stringify(a) === JSON.stringify(b);
}

/** Comparisons with Ruby Liquid's meanings (lib/liquid/condition.rb). */
export const RUBY_OPERATORS: Operators = {
  ...defaultOperators,
  '<': ordered((a, b) => a < b),
  '<=': ordered((a, b) => a <= b),
  '>': ordered((a, b) => a > b),
  '>=': ordered((a, b) => a >= b),
  contains,
};
