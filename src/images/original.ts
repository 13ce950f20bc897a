import type { Facts } from './inspect.ts';
import { withoutMetadata } from './metadata.ts';
import type { Encoded, Staged } from './stages.ts';

const KINDS = { jpeg: 'photo', still: 'flat', vector: 'vector', animated: 'animated' } as const;

/** The author's file, without what it says about the author, and nothing else. */
export function asItIs(bytes: Buffer, { kind, type, width, height }: Facts): Staged<Encoded> {
  const data = Buffer.from(withoutMetadata(bytes));
  const variants = [{ data, width, height, isOriginal: data.equals(bytes) }];
  return { kind: KINDS[kind], originalType: type, width, height, sources: [], fallback: { type, variants } };
}
