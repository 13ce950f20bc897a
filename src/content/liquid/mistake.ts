import type { RuleId } from '../../report/rules.ts';
/** An author's mistake in Liquid, without its place: whoever runs the tag knows that. */
export class LiquidMistake extends Error {
  override readonly name = 'LiquidMistake';
  readonly rule: RuleId;
  readonly hint: string | undefined;

  constructor(message: string, { rule = 'liquid-syntax', hint }: { rule?: RuleId; hint?: string | undefined } = {}) {
    super(message);
    this.rule = rule;
    this.hint = hint;
  }
}
