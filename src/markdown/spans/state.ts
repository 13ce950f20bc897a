import MarkdownItFactory, { type Token } from 'markdown-it';
import { makeToken } from '../token.ts';

/** An element that is open while its content is parsed. */
export interface OpenSpan {
  readonly kind: 'em' | 'strong' | 'link' | 'image' | 'html' | 'del';
  /** Tells elements apart in which the same text may be parsed differently. */
  readonly key: string;
  /** Pictures directly in it. */
  pictures: number;
}

/** Where a parse can be taken up again after an attempt that failed. */
interface Mark {
  readonly pos: number;
  readonly tokens: number;
  readonly pending: string;
  readonly level: number;
  readonly elementEnd: number;
}

/** Elements within elements; beyond it markers are text. A person needs three. */
const MAX_DEPTH = 60;

/** How often a text may be read again by attempts that fail: beyond it markers are text, so that time stays linear. */
const MAX_READINGS = 8;

type StateArguments = ConstructorParameters<typeof MarkdownItFactory.StateInline>;

/** markdown-it's state without its constructor, which defines every field by Object.defineProperty; see token.ts. */
function BareState() {}
BareState.prototype = MarkdownItFactory.StateInline.prototype;

/** The state of markdown-it's inline rules, with what kramdown's span parser knows besides. */
export class SpanState extends (BareState as unknown as typeof MarkdownItFactory.StateInline) {
  override pos = 0;
  override level = 0;
  override pending = '';
  override pendingLevel = 0;
  override linkLevel = 0;
  override delimiters = [];
  override Token = MarkdownItFactory.Token;
  open: OpenSpan[] = [];
  /** The last element, and where it ended: an attribute list right there belongs to it. */
  element: Token | undefined;
  elementEnd = -1;
  /** From where the search for a closing marker has failed, by marker and open elements. */
  readonly failures = new Map<string, number>();
  /** Characters read so far, those read again included. */
  work = 0;

  constructor(...[src, md, env, tokens]: StateArguments) {
    super(src, md, env, tokens);
    this.src = src;
    this.md = md;
    this.env = env;
    this.tokens = tokens;
    this.tokens_meta = Array(tokens.length);
    this.posMax = src.length;
  }

  /** False where nothing may be tried any more: too deep, or too much tried. */
  get mayTry(): boolean {
    return this.open.length < MAX_DEPTH && this.work < (this.src.length + 1000) * MAX_READINGS;
  }

  isOpen(...kinds: readonly OpenSpan['kind'][]): boolean {
    return this.open.some(({ kind }) => kinds.includes(kind));
  }

  /** Adds the text read so far. */
  override pushPending(): Token {
    const token = makeToken('text', '', 0);
    token.content = this.pending;
    token.level = this.pendingLevel;
    this.tokens.push(token);
    this.pending = '';
    return token;
  }

  /** Adds a token; markdown-it's `push` also keeps lists of delimiters, which no rule of ours needs. */
  add(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (this.pending) this.pushPending();
    const token = makeToken(type, tag, nesting);
    if (nesting < 0) this.level--;
    token.level = this.level;
    if (nesting > 0) this.level++;
    this.pendingLevel = this.level;
    this.tokens.push(token);
    return token;
  }

  /** Moves on to `end`, where `element` ends. */
  close(element: Token | undefined, end: number): true {
    this.pos = end;
    this.element = element;
    this.elementEnd = end;
    return true;
  }

  /** Adds text, and moves on behind what it stands for. */
  text(text: string, end = this.pos + text.length): true {
    this.pending += text;
    this.pos = end;
    return true;
  }

  mark(): Mark {
    const { pos, tokens, pending, level, elementEnd } = this;
    return { pos, tokens: tokens.length, pending, level, elementEnd };
  }

  reset({ pos, tokens, pending, level, elementEnd }: Mark): void {
    this.pos = pos;
    this.tokens.length = tokens;
    this.pending = pending;
    this.level = this.pendingLevel = level;
    this.elementEnd = elementEnd;
  }
}

/** Ruby's `\s`: a no-break space and the wide space of Chinese and Japanese are text. */
export function isSpace(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
