import { FILE_RULES } from './rules/files.ts';
import { FRONT_MATTER_RULES } from './rules/front-matter.ts';
import { LIQUID_RULES } from './rules/liquid.ts';
import { MARKDOWN_RULES } from './rules/markdown.ts';
import { PICTURE_RULES } from './rules/pictures.ts';
import type { Rule, RuleGroup } from './rules/rule.ts';
import { SETTINGS_RULES } from './rules/settings.ts';
import { SURVEY_DATA_RULES } from './rules/survey-data.ts';
import { SURVEY_RULES } from './rules/surveys.ts';

/** Every rule by subject, in the order of the documentation. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  FRONT_MATTER_RULES,
  MARKDOWN_RULES,
  PICTURE_RULES,
  LIQUID_RULES,
  FILE_RULES,
  SETTINGS_RULES,
  SURVEY_RULES,
  SURVEY_DATA_RULES,
];

const BY_ID = {
  ...FRONT_MATTER_RULES.rules,
  ...MARKDOWN_RULES.rules,
  ...PICTURE_RULES.rules,
  ...LIQUID_RULES.rules,
  ...FILE_RULES.rules,
  ...SETTINGS_RULES.rules,
  ...SURVEY_RULES.rules,
  ...SURVEY_DATA_RULES.rules,
};

/** The stable id of a rule, such as `image-missing`. */
export type RuleId = keyof typeof BY_ID;

/** Every rule by its id. */
export const RULES: Readonly<Record<RuleId, Rule>> = BY_ID;

/** Ids of all rules. */
export const RULE_IDS = Object.keys(BY_ID) as readonly RuleId[];

/** Whether a word is the id of a rule. */
export function isRuleId(word: string): word is RuleId {
  return Object.hasOwn(BY_ID, word);
}
