type Optional<T> = { [Key in keyof T]-?: undefined extends T[Key] ? Key : never }[keyof T];

/** Keys that may hold undefined become keys that may be absent. */
type Held<T> = Omit<T, Optional<T>> & { [Key in Optional<T>]?: Exclude<T[Key], undefined> };

/** The same, in the same order, without the keys that hold undefined. */
export function held<T extends object>(value: T): Held<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Held<T>;
}
