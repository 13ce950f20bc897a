import { Drop } from 'liquidjs';
import { LiquidMistake } from './mistake.ts';

/** A whole number that Ruby holds as a float, and so prints with `.0` and never divides as a whole one. */
export class Decimal extends Drop {
  readonly #value: number;

  constructor(value: number) {
    super();
    this.#value = value;
  }

  override valueOf(): number {
    return this.#value;
  }

  override toString(): string {
    return `${this.#value}.0`;
  }
}

/** A filter's operand as Ruby Liquid takes it (lib/liquid/utils.rb, to_number): text that begins with no digit is 0. */
function toNumber(value: unknown): number {
  if (value instanceof Decimal) return value.valueOf();
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return 0;
  return isDecimal(value) ? Number(value.trim()) : Number(/^[+-]?\d+/.exec(value.trim())?.[0] ?? 0);
}

function isDecimal(value: unknown): boolean {
  if (typeof value === 'string') return /^-?\d+\.\d+$/.test(value.trim());
  return value instanceof Decimal || (typeof value === 'number' && !Number.isInteger(value));
}

/** A count given to a filter. Throws LiquidMistake for what is no whole number. */
export function toInteger(value: unknown): number {
  if (Number.isInteger(value)) return value as number;
  if (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value)) return Number(value);
  throw new LiquidMistake(`expected a whole number, found ${JSON.stringify(value)}`);
}

/** A filter of two operands: decimal as soon as one of them is. */
function binary(operate: (a: number, b: number, isDecimal: boolean) => number) {
  return (value: unknown, other: unknown): number | Decimal => {
    const isInexact = isDecimal(value) || isDecimal(other);
    // Ruby Liquid counts in decimals: 0.1 and 0.2 are 0.3.
    const result = operate(toNumber(value), toNumber(other), isInexact);
    const tidy = Number.isInteger(result) ? result : Number(result.toPrecision(15));
    return isInexact && Number.isInteger(tidy) ? new Decimal(tidy) : tidy;
  };
}

function divisor(by: number, isInexact: boolean): number {
  if (by === 0 && !isInexact) throw new LiquidMistake('divided by 0');
  return by;
}

/** Half away from zero. */
function round(value: unknown, digits: unknown): number | Decimal {
  const scale = 10 ** Math.trunc(toNumber(digits));
  const number = toNumber(value);
  const scaled = Math.round(Number((Math.abs(number) * scale).toPrecision(15)));
  const result = Number(((Math.sign(number) * scaled) / scale).toPrecision(15));
  return scale > 1 && isDecimal(value) && Number.isInteger(result) ? new Decimal(result) : result;
}

/** Arithmetic with Ruby's meanings: whole numbers stay whole when divided, 7 by 2 is 3 and -7 by 2 is -4. */
export const NUMBER_FILTERS = {
  plus: binary((a, b) => a + b),
  minus: binary((a, b) => a - b),
  times: binary((a, b) => a * b),
  divided_by: binary((a, b, isInexact) => (isInexact ? a / b : Math.floor(a / divisor(b, isInexact)))),
  modulo: binary((a, b, isInexact) => a - b * Math.floor(a / divisor(b, isInexact))),
  round: (value: unknown, digits: unknown = 0) => round(value, digits),
  ceil: (value: unknown) => Math.ceil(toNumber(value)),
  floor: (value: unknown) => Math.floor(toNumber(value)),
  abs: (value: unknown) => Math.abs(toNumber(value)),
  at_least: (value: unknown, least: unknown) => Math.max(toNumber(value), toNumber(least)),
  at_most: (value: unknown, most: unknown) => Math.min(toNumber(value), toNumber(most)),
  to_integer: (value: unknown) => (typeof value === 'boolean' ? Number(value) : Math.trunc(toNumber(value))),
} as const;
