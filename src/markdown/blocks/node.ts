import { type AttributeList, mergeLists } from '../attribute-list.ts';

/** Kinds of blocks; `blank`, `eob` and what `eob` stands for print nothing, but bound what is around them. */
export type BlockType =
  | 'root'
  | 'blank'
  | 'eob'
  | 'paragraph'
  | 'heading'
  | 'rule'
  | 'code'
  | 'quote'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tfoot'
  | 'tr'
  | 'cell'
  | 'html'
  | 'raw'
  | 'span'
  | 'math'
  | 'footnote';

/** One block of a text. What `text` and `name` hold depends on the type. */
export interface Block {
  readonly type: BlockType;
  /** Line of the text on which it begins, and the line after its last, from 0. */
  readonly line: number;
  endLine: number;
  readonly children: Block[];
  text: string;
  /** Tag of an HTML element, language of code, label of a footnote, what an `eob` ends. */
  readonly name: string;
  /** Level of a heading. */
  readonly level: number;
  list: AttributeList | undefined;
  /** A paragraph that prints its text without `<p>`. */
  isBare: boolean;
  html?: HtmlParts;
  alignment?: string[];
}

/** An HTML element's own parts. */
export interface HtmlParts {
  /** As written, without a `markdown` attribute. */
  readonly open: string;
  readonly close: string;
  readonly model: ContentModel;
}

/** How what an HTML element holds is read. */
export type ContentModel = 'raw' | 'span' | 'block';

/** A block with its defaults. */
export function makeBlock(type: BlockType, line: number, parts: Partial<Block> = {}): Block {
  return {
    type,
    line,
    endLine: line + 1,
    children: [],
    text: '',
    name: '',
    level: 0,
    list: undefined,
    isBare: false,
    ...parts,
  };
}

/** Adds an attribute list to what a block has already. */
export function addList(block: Block, list: AttributeList): void {
  block.list = block.list ? mergeLists(block.list, list) : list;
}
