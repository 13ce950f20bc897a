import type { AttributeList } from '../attribute-list.ts';
import type { Abbreviation, LinkDefinition } from './definitions.ts';
import { type Block, makeBlock } from './node.ts';
import type { Source } from './source.ts';
import { trim } from './spaces.ts';

/** Reads one kind of block; false when there is none here, `stop` when it met the end of `parent`. */
export type Rule = (parser: Parser, parent: Block, source: Source) => boolean | 'stop';

/** A rule, with the characters that its first line may begin with; undefined for all. */
export interface RuleEntry {
  readonly first: string | undefined;
  readonly rule: Rule;
}

/** What the blocks of one text share while they are read. */
export class Parser {
  readonly definitions = new Map<string, AttributeList>();
  readonly links: LinkDefinition[] = [];
  readonly footnotes: Block[] = [];
  readonly abbreviations = new Map<string, Abbreviation>();
  /** Levels of headings that a table of contents lists; undefined for all. */
  contentsLevels: ReadonlySet<number> | undefined;
  /** Whether Markdown in HTML elements is read without being asked for. */
  parseBlockHtml = false;
  /** An attribute list that waits for the block after it. */
  pending: AttributeList | undefined;
  private readonly rulesOf: (first: string) => readonly Rule[];

  constructor(rulesOf: (first: string) => readonly Rule[]) {
    this.rulesOf = rulesOf;
  }

  /** Blocks within blocks; beyond this depth all is text. A person needs five. */
  private static readonly maxDepth = 100;
  private depth = 0;

  get isTooDeep(): boolean {
    return this.depth >= Parser.maxDepth;
  }

  /** Does something one level further down. */
  nest<Result>(act: () => Result): Result {
    this.depth++;
    const result = act();
    this.depth--;
    return result;
  }

  /** Reads blocks into `parent` to the end of the source, or of `parent`: then true. */
  parse(parent: Block, source: Source): boolean {
    const pending = this.pending;
    this.pending = undefined;
    const isStopped = this.nest(() => (this.isTooDeep ? takeAsText(parent, source) : this.parseAll(parent, source)));
    this.pending = pending;
    return isStopped;
  }

  /** A block that takes the attributes written before it. */
  make(...args: Parameters<typeof makeBlock>): Block {
    const block = makeBlock(...args);
    if (this.pending) block.list = this.pending;
    this.pending = undefined;
    return block;
  }

  /** Some blocks begin only where another has ended for certain (kramdown, parser/block_boundary.rb). */
  isAfterBoundary(parent: Block): boolean {
    const last = parent.children.at(-1);
    return !last || last.type === 'blank' || (last.type === 'eob' && last.name === '') || this.pending !== undefined;
  }

  private parseAll(parent: Block, source: Source): boolean {
    while (!source.isAtEnd) {
      for (const rule of this.rulesOf(firstCharacter(source.line() ?? ''))) {
        const result = rule(this, parent, source);
        if (result === 'stop') return true;
        if (result) break;
      }
    }
    return false;
  }
}

function takeAsText(parent: Block, source: Source): boolean {
  const line = source.number();
  const text = trim(source.lines.slice(source.index).join('\n'));
  parent.children.push(makeBlock('paragraph', line, { text, endLine: source.number(source.lines.length - 1) + 1 }));
  source.index = source.lines.length;
  return false;
}

/** The rules for each first character, in order; looked up once for each character. */
export function ruleTable(entries: readonly RuleEntry[]): (first: string) => readonly Rule[] {
  const table = new Map<string, readonly Rule[]>();
  return (first) => {
    const known = table.get(first);
    if (known) return known;
    const rules = entries.filter((entry) => entry.first?.includes(first) ?? true).map(({ rule }) => rule);
    table.set(first, rules);
    return rules;
  };
}

/** The first character behind up to three spaces; a space before deeper text, and on a blank line. */
function firstCharacter(line: string): string {
  for (let index = 0; index < 4; index++) {
    const character = line[index] ?? ' ';
    if (character !== ' ') return character > '\u007F' ? 'x' : character;
  }
  return ' ';
}
