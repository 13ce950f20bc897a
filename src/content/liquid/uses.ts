import type { Position } from '../../report/diagnostic.ts';

/** Where something is used, by name. */
export interface Use {
  readonly name: string;
  /** `once`, `2 times`. */
  readonly times: string;
  /** The first place. */
  readonly at: Position;
}

/** Counts the places of uses: a text may be read more than once, as its excerpt and as a whole. */
export class Uses {
  readonly #places = new Map<string, { readonly at: Position; readonly keys: Set<string> }>();

  note(name: string, at: Position): void {
    const known = this.#places.get(name) ?? { at, keys: new Set() };
    known.keys.add(`${at.file}:${at.line}:${at.column}`);
    this.#places.set(name, known);
  }

  /** In the order of the first uses. */
  list(): Use[] {
    return [...this.#places].map(([name, { at, keys }]) => {
      return { name, at, times: keys.size === 1 ? 'once' : `${keys.size} times` };
    });
  }
}
