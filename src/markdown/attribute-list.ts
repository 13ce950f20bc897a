/** What `{: .class #id key="value" reference}` says. */
export interface AttributeList {
  readonly classes: readonly string[];
  readonly id: string | undefined;
  /** Other attributes, in order. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Names of definitions, and the words with a meaning of their own: `toc`, `footnotes`. */
  readonly references: readonly string[];
}

/** Lists defined by `{:name: …}`; after the blocks are parsed they are in `env.attributeLists`. */
export type AttributeDefinitions = ReadonlyMap<string, AttributeList>;

const ITEM =
  /(?:^|\s)(?:(\w[\w-]*)=("|')((?:\\\}|\\\2|[^}])*?)\2|(\w[\w-]*)|((?:#[A-Za-z][\w:-]*|\.[^\s.#]+)+))(?=\s|$)/g;
const ID_OR_CLASS = /#([A-Za-z][\w:-]*)|\.([^\s.#]+)/g;

/**
 * Parses what stands between `{:` and `}` (kramdown, parser/extensions.rb). References to `definitions` are resolved;
 * their classes come first, their other values give way to the list's own. What is no attribute is left out.
 */
export function parseAttributeList(text: string, definitions?: AttributeDefinitions): AttributeList {
  const references: string[] = [];
  let classes: string[] = [];
  let id: string | undefined;
  const attributes: Record<string, string> = {};
  for (const [, key, quote, value = '', reference, idOrClass] of text.matchAll(ITEM)) {
    if (reference) references.push(reference);
    else if (idOrClass) {
      for (const [, name, className] of idOrClass.matchAll(ID_OR_CLASS)) {
        if (className) classes.push(className);
        else id = name;
      }
    } else if (key) {
      const plain = value.replace(/\\([}"'])/g, (whole, character) =>
        character === '}' || character === quote ? character : whole,
      );
      if (key === 'class') classes = plain.split(/\s+/);
      else if (key === 'id') id = plain;
      else attributes[key] = plain;
    }
  }
  const list = { classes, id, attributes, references };
  return definitions ? resolveReferences(list, definitions) : list;
}

/** The list with what its references stand for; a definition that refers to itself counts once. */
export function resolveReferences(
  list: AttributeList,
  definitions: AttributeDefinitions,
  seen: ReadonlySet<string> = new Set(),
): AttributeList {
  const used = list.references.flatMap((name) => {
    const found = seen.has(name) ? undefined : definitions.get(name);
    return found ? [resolveReferences(found, definitions, new Set([...seen, name]))] : [];
  });
  const { references, ...own } = list;
  const all = used.reduceRight((later, earlier) => mergeLists(earlier, later), { ...own, references: [] });
  return { ...all, references };
}

/** Lists as one: classes of all, of other values the last. */
export function mergeLists(...lists: readonly AttributeList[]): AttributeList {
  return {
    classes: lists.flatMap(({ classes }) => classes),
    id: lists.findLast(({ id }) => id !== undefined)?.id,
    attributes: Object.assign({}, ...lists.map(({ attributes }) => attributes)) as Record<string, string>,
    references: lists.flatMap(({ references }) => references),
  };
}

/** The list as pairs of name and value, `id` and `class` first. */
export function attributePairs({ classes, id, attributes }: AttributeList): [string, string][] {
  return [
    ...(id === undefined ? [] : [['id', id] as [string, string]]),
    ...(classes.length === 0 ? [] : [['class', classes.join(' ')] as [string, string]]),
    ...Object.entries(attributes),
  ];
}
