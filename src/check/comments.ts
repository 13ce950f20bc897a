import type { Diagnostic } from '../report/diagnostic.ts';
import type { Ignore, Ignores } from '../report/ignores.ts';
import { isFixedError } from '../report/levels.ts';
import { isRuleId, RULE_IDS } from '../report/rules.ts';
import { nearest } from '../report/suggest.ts';

export interface CommentOptions {
  /** All findings have been compared with them. */
  readonly ignores: Ignores;
  /** Whether every rule has looked: only then is it known what a comment silences. */
  readonly isComplete: boolean;
}

/** Comments that silence nothing, or cannot. */
export function uselessComments(files: Iterable<string>, options: CommentOptions): Diagnostic[] {
  return [...new Set(files)].flatMap((file) =>
    options.ignores.of(file).flatMap((ignore) => {
      const at = { file, line: ignore.line, column: ignore.column };
      const invalid = whyInvalid(ignore);
      if (invalid) return [{ rule: 'ignore-invalid', severity: 'warning', ...invalid, at }];
      const unused = options.isComplete
        ? ignore.rules.filter((rule) => !options.ignores.isUsed(file, ignore, rule))
        : [];
      return unused.map((rule): Diagnostic => {
        const message = `"${rule}" has nothing to report on line ${ignore.about}`;
        return { rule: 'ignore-unused', severity: 'warning', message, hint: 'take the comment away', at };
      });
    }),
  );
}

function whyInvalid({ rules, reason }: Ignore): Pick<Diagnostic, 'message' | 'hint'> | undefined {
  const hint = 'write "fieldbook-ignore rule: reason"';
  if (rules.length === 0) return { message: 'the comment names no rule', hint };
  if (reason === '') return { message: 'the comment gives no reason, so it silences nothing', hint };
  const unknown = rules.find((rule) => !isRuleId(rule));
  if (unknown !== undefined) {
    const meant = nearest(unknown, RULE_IDS);
    const suggestion = meant ? `did you mean "${meant}"?` : 'docs/rules/index.md lists them';
    return { message: `there is no rule "${unknown}"`, hint: suggestion };
  }
  const fixed = rules.find((rule) => isRuleId(rule) && isFixedError(rule));
  if (fixed === undefined) return undefined;
  return { message: `findings of "${fixed}" are errors, which nothing silences`, hint: 'put right what it reports' };
}
