/** An author's mistake in Liquid, without its place: whoever runs the tag knows that. */
export class LiquidMistake extends Error {
  override readonly name = 'LiquidMistake';
  readonly rule: string;
  readonly hint: string | undefined;

  constructor(message: string, { rule = 'liquid-syntax', hint }: { rule?: string; hint?: string | undefined } = {}) {
    super(message);
    this.rule = rule;
    this.hint = hint;
  }
}
