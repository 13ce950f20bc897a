import { open } from './codec.ts';
import type { Facts } from './inspect.ts';
import type { Encoded, Staged } from './stages.ts';
import { sanitizeSvg } from './svg/sanitize.ts';
import { traitsOf } from './traits.ts';
import { unreadable } from './unreadable.ts';

/** An SVG made safe and small. Throws `UnreadablePicture`. */
export async function encodeVector(bytes: Buffer, { type, width, height }: Facts): Promise<Staged<Encoded>> {
  const { data, findings } = await sanitizeSvg(bytes);
  const traits = await traitsOf(open(data)).catch((error: unknown) => {
    throw unreadable(error);
  });
  const variants = [{ data, width, height, isOriginal: data.equals(bytes) }];
  return {
    ...{ kind: 'vector', originalType: type, width, height, sources: [], fallback: { type, variants } },
    ...traits,
    ...(findings.length > 0 && { findings }),
  };
}
