import { type Liquid, TagToken, Token, type TokenKind } from 'liquidjs';
import type { Position } from '../../report/diagnostic.ts';
import type { Piece } from './scan.ts';

/** A token with its place, made from the author's markup in the form that liquidjs reads. */
export class TagPiece extends TagToken {
  readonly at: Position;
  /** As the author wrote it. */
  readonly markup: string;

  constructor(piece: Piece, args: string, liquid: Liquid, at: Position) {
    const text = `{% ${piece.name} ${args} %}`;
    super(text, 0, text.length, liquid.options, at.file);
    this.at = at;
    this.markup = piece.content;
  }
}

/** Text or an output; `markup` is the whole of it. */
export class OtherPiece extends Token {
  readonly at: Position;

  constructor(kind: TokenKind, markup: string, at: Position) {
    super(kind, markup, 0, markup.length, at.file);
    this.at = at;
  }
}
