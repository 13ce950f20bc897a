import type { Diagnostic } from './diagnostic.ts';
import { Ignores } from './ignores.ts';
import { atLevels, type Levels } from './levels.ts';

/** Gives what remains of findings once the comments of authors and the levels of a site are applied. */
export function createSettle(
  root: string,
  levels: Levels,
  ignores: Ignores = new Ignores(root),
): (found: readonly Diagnostic[]) => readonly Diagnostic[] {
  return (found) =>
    atLevels(
      found.filter((finding) => !ignores.silences(finding)),
      levels,
    );
}
