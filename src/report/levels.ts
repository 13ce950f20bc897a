import type { Diagnostic, Severity } from './diagnostic.ts';
import { RULES, type RuleId } from './rules.ts';

/** What a site or a person may make of a rule's findings, as it is written. */
export const LEVEL_WORDS = ['off', 'note', 'warn', 'error'] as const;

export type LevelWord = (typeof LEVEL_WORDS)[number];

/** How much the findings of some rules weigh instead of what is usual. */
export type Levels = ReadonlyMap<RuleId, LevelWord>;

const SEVERITIES: Readonly<Record<LevelWord, Severity | undefined>> = {
  off: undefined,
  note: 'note',
  warn: 'warning',
  error: 'error',
};

/** Whether a rule's findings are errors always: no page can be made of what they are about, so no level changes them. */
export function isFixedError(rule: RuleId): boolean {
  const { severity, hasWarnings } = RULES[rule];
  return severity === 'error' && !hasWarnings;
}

/** Findings with the weight that the levels give them; errors stay errors. */
export function atLevels(diagnostics: readonly Diagnostic[], levels: Levels): readonly Diagnostic[] {
  if (levels.size === 0) return diagnostics;
  return diagnostics.flatMap((diagnostic) => {
    const level = levels.get(diagnostic.rule);
    if (level === undefined || diagnostic.severity === 'error') return [diagnostic];
    const severity = SEVERITIES[level];
    return severity ? [{ ...diagnostic, severity }] : [];
  });
}

/** Levels of which the later ones win. */
export function mergeLevels(...all: readonly (Levels | undefined)[]): Levels {
  return new Map(all.flatMap((levels) => [...(levels ?? [])]));
}
