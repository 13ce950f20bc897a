import type { Position, Report } from '../report/diagnostic.ts';
import { isFixedError, LEVEL_WORDS, type Levels, type LevelWord } from '../report/levels.ts';
import { isRuleId, RULE_IDS, type RuleId } from '../report/rules.ts';
import { nearest } from '../report/suggest.ts';

/** What is wrong with a level that somebody gives a rule, with what to do about it. */
export interface LevelProblem {
  readonly kind: 'rule' | 'level';
  readonly message: string;
  readonly hint: string;
}

/** A rule and its level as written, read; or what is wrong with them. */
export function readLevel(rule: string, level: string): readonly [RuleId, LevelWord] | LevelProblem {
  if (!isRuleId(rule)) {
    const meant = nearest(rule, RULE_IDS);
    const hint = meant ? `did you mean "${meant}"?` : 'docs/rules/index.md lists them';
    return { kind: 'rule', message: `there is no rule "${rule}"`, hint };
  }
  const word = LEVEL_WORDS.find((known) => known === level);
  if (!word) {
    return { kind: 'level', message: `"${level}" is no level`, hint: `levels are ${LEVEL_WORDS.join(', ')}` };
  }
  if (word !== 'error' && isFixedError(rule)) {
    const message = `findings of "${rule}" are errors, which stop a build; they cannot be turned down`;
    return { kind: 'level', message, hint: 'put right what it reports' };
  }
  return [rule, word];
}

/** The key `fieldbook.check` of `_config.yml`. Mistakes are reported; the rules in question keep their usual weight. */
export function readLevels(
  written: Readonly<Record<string, unknown>>,
  { at, report }: { readonly at: (key: string) => Position; readonly report: Report },
): Levels {
  const entries = Object.entries(written).flatMap(([rule, value]) => {
    // YAML 1.1 reads `off` as false.
    const read = readLevel(rule, value === false ? 'off' : String(value));
    if (!('kind' in read)) return [read];
    const { kind, message, hint } = read;
    const weight = kind === 'rule' ? UNKNOWN : WRONG;
    report({ ...weight, message: `"fieldbook.check": ${message}`, hint, at: at(rule) });
    return [];
  });
  return new Map(entries);
}

const UNKNOWN = { rule: 'config-unknown-key', severity: 'warning' } as const;
const WRONG = { rule: 'config-type', severity: 'error' } as const;
