/** Gives an object properties whose values are made when they are first asked for. */
export function lazily(target: object, makers: Readonly<Record<string, () => unknown>>): void {
  for (const [name, make] of Object.entries(makers)) {
    Object.defineProperty(target, name, {
      ...{ enumerable: true, configurable: true },
      get: () => {
        const value = make();
        Object.defineProperty(target, name, { value, enumerable: true });
        return value;
      },
    });
  }
}

/** Without a prototype: no key but the author's can be reached. */
export function emptyValues(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}
