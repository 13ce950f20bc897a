import { type Document, isMap, isPair, isScalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';

/** How the author of a data file writes YAML, as far as new lines should look alike. */
export interface Style {
  /** Columns from a key to those below it. */
  readonly indent: number;
  /** `{ a: 1 }`, not `{a: 1}`. */
  readonly areBracesPadded: boolean;
  /** `[ a, b ]`, not `[a, b]`. */
  readonly areBracketsPadded: boolean;
  /** Whether values with evidence stand in braces, on one line each. */
  readonly areCellsInBraces: boolean;
  readonly lineBreak: '\n' | '\r\n';
}

/** Reads the style off a data file; where it has several ways, the commoner one. */
export function styleOf(text: string, document: Document): Style {
  const counts = { cellsInBraces: 0, cells: 0, tightBraces: 0, braces: 0, wideBrackets: 0, brackets: 0 };
  const startsWith = ({ range }: YAMLMap | YAMLSeq, pattern: RegExp) =>
    Number(pattern.test(text.slice(range?.[0], range?.[1])));
  visit(document, {
    Collection: (_, node, ancestors) => {
      if (isMap(node) && isCell(ancestors)) {
        counts.cells++;
        counts.cellsInBraces += Number(node.flow === true);
      }
      if (!node.flow || node.items.length === 0) return;
      if (isMap(node)) {
        counts.braces++;
        counts.tightBraces += startsWith(node, /^\{\S/);
      } else {
        counts.brackets++;
        counts.wideBrackets += startsWith(node, /^\[ /);
      }
    },
  });
  return {
    indent: /^(?: {2,8})(?=[^\s#-])/m.exec(text)?.[0].length ?? 2,
    areBracesPadded: counts.tightBraces * 2 <= counts.braces,
    areBracketsPadded: counts.wideBrackets * 2 > counts.brackets,
    areCellsInBraces: counts.cellsInBraces * 2 > counts.cells,
    lineBreak: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** What stands below `entries`, an entry, its `values` and the id of a criterion. */
function isCell(ancestors: readonly unknown[]): boolean {
  const [top, ...others] = ancestors.filter(isPair);
  return others.length === 3 && isScalar(top?.key) && top.key.value === 'entries';
}
