import { type Context, type Emitter, type Liquid, Parser, type Template, type Token, TokenKind, Value } from 'liquidjs';
import type { Position, Report } from '../../report/diagnostic.ts';
import { dropBlanks } from './blanks.ts';
import { LineEmitter } from './emitter.ts';
import { valueMarkup } from './markup.ts';
import { LiquidMistake } from './mistake.ts';
import { OtherPiece, TagPiece } from './pieces.ts';
import { printValue } from './print.ts';
import { type Piece, scanLiquid } from './scan.ts';
import { tagMarkup } from './tag-markup.ts';
import { KNOWN_ENDS, type UnknownTags } from './unknown.ts';

type AnyPiece = TagPiece | OtherPiece;
type ParserToken = Parameters<Parser['parseToken']>[0];
type ParserTemplate = ReturnType<Parser['parseToken']>;

export interface ParserOptions {
  readonly liquid: Liquid;
  /** Of what is parsed. `lineOffset` is added to its lines. */
  readonly file: string;
  readonly lineOffset: number;
  /** The document itself, whose lines are followed; not a file that it includes. */
  readonly isDocument: boolean;
  readonly report: Report;
  readonly unknownTags: UnknownTags;
}

/**
 * Makes templates of a text by Ruby Liquid's rules. Never throws for an author's mistake: each is reported with its
 * place, prints nothing, and the rest goes on.
 */
export class RubyParser extends Parser {
  readonly #options: ParserOptions;
  /** Blocks that could not be opened: what closes and divides them is no mistake of its own. */
  #broken = 0;

  constructor(options: ParserOptions) {
    super(options.liquid);
    this.#options = options;
  }

  /** Templates of a whole text. */
  parseText(text: string): Template[] {
    const { pieces, mistakes } = scanLiquid(text);
    for (const mistake of mistakes) this.fail(new LiquidMistake(mistake.message), this.#place(mistake));
    const tokens = pieces.flatMap((piece) => this.#tokenOf(piece) ?? []) as unknown as ParserToken[];
    const templates: Template[] = [];
    for (let token = tokens.shift(); token; token = tokens.shift()) templates.push(this.parseToken(token, tokens));
    return templates;
  }

  override parseToken(token: ParserToken, rest: ParserToken[]): ParserTemplate {
    return this.#templateOf(token as unknown as AnyPiece, rest) as unknown as ParserTemplate;
  }

  /** Reports a mistake at its place; rethrows what is none, and limits, which end the whole document. */
  fail(error: unknown, at: Position): void {
    const original = (error as { originalError?: unknown }).originalError;
    if (original instanceof Error && original !== error) {
      this.fail(original, at);
      return;
    }
    const isLimit = error instanceof RangeError || (error instanceof Error && / limit exceeded/.test(error.message));
    if (!(error instanceof Error) || isLimit) throw error;
    const { rule, hint } = error instanceof LiquidMistake ? error : new LiquidMistake(error.message);
    const message = error.message.replace(/, line:\d+, col:\d+$/, '').replace(/, file:.*$/s, '');
    this.#options.report({ rule, severity: 'error', message, ...(hint && { hint }), at });
  }

  #templateOf(token: AnyPiece, rest: ParserToken[]): Template {
    if (!(token instanceof TagPiece)) return token.kind === TokenKind.HTML ? this.#text(token) : this.#output(token);
    try {
      const isKnown = token.name in this.liquidTags;
      if (!isKnown && this.#isStray(token)) return new Nothing(token);
      const template = isKnown
        ? super.parseToken(token as unknown as ParserToken, rest)
        : this.#options.unknownTags.make(token, rest, this);
      return this.#guard(dropBlanks(template));
    } catch (error) {
      if (KNOWN_ENDS.has(`end${token.name}`)) this.#broken++;
      this.fail(error, token.at);
      return new Nothing(token);
    }
  }

  private get liquidTags(): Liquid['tags'] {
    return this.#options.liquid.tags;
  }

  #isStray({ name }: TagPiece): boolean {
    const isEnd = KNOWN_ENDS.has(name);
    if (!isEnd && !['else', 'elsif', 'when'].includes(name)) return false;
    if (this.#broken === 0) throw new LiquidMistake(`"${name}" without the tag that it belongs to`);
    if (isEnd) this.#broken--;
    return true;
  }

  #text(token: OtherPiece): Template {
    const line = token.at.line - this.#options.lineOffset;
    const isDocument = this.#options.isDocument;
    return {
      token,
      render(_context: Context, emitter: Emitter) {
        if (isDocument && emitter instanceof LineEmitter) emitter.writeText(token.input, line);
        else emitter.write(token.input);
      },
    };
  }

  #output(token: OtherPiece): Template {
    const { text, isClean } = valueMarkup(token.input);
    if (!isClean) this.#warn(token.input.trim(), token.at);
    try {
      const value = new Value(text, this.#options.liquid);
      return this.#guard({
        token,
        *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
          const text = printValue(yield value.value(context, true));
          (context.memoryLimit as { use(count: number): void }).use(text.length);
          emitter.write(text);
        },
      });
    } catch (error) {
      this.fail(error, token.at);
      return new Nothing(token);
    }
  }

  /** A mistake while a template runs is reported at its own place, and what is around it runs on. */
  #guard(template: Template): Template {
    const render = template.render.bind(template);
    const parser = this;
    const { at } = template.token as unknown as AnyPiece;
    template.render = function* (context: Context, emitter: Emitter): Generator<unknown, unknown, unknown> {
      try {
        return yield render(context, emitter);
      } catch (error) {
        parser.fail(error, at);
        return undefined;
      }
    };
    return template;
  }

  #tokenOf(piece: Piece): AnyPiece | undefined {
    const at = this.#place(piece);
    if (piece.kind === 'text') return new OtherPiece(TokenKind.HTML, piece.content, at);
    if (piece.kind === 'output') return new OtherPiece(TokenKind.Output, piece.content, at);
    try {
      const { text, isClean } = tagMarkup(piece);
      if (!isClean) this.#warn(piece.content, at);
      return new TagPiece(piece, text, this.#options.liquid, at);
    } catch (error) {
      if (KNOWN_ENDS.has(`end${piece.name}`)) this.#broken++;
      this.fail(error, at);
      return undefined;
    }
  }

  #warn(markup: string, at: Position): void {
    const message = `Liquid cannot read ${JSON.stringify(markup)} and guesses, as in Jekyll`;
    const hint = 'write one value and its filters, or put {% raw %} around text that is no Liquid';
    this.#options.report({ rule: 'liquid-lax', severity: 'warning', message, hint, at });
  }

  #place({ line, column }: { line: number; column: number }): Position {
    return { file: this.#options.file, line: line + this.#options.lineOffset, column };
  }
}

/** Stands for what could not be made. */
class Nothing implements Template {
  readonly token: Token;

  constructor(token: Token) {
    this.token = token;
  }

  render(): void {}
}
