import type { Rule, RuleGroup } from './rules/rule.ts';
import { RULE_GROUPS } from './rules.ts';

/** The documentation of all rules as Markdown files: name -> text. `index.md` lists them. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = RULE_GROUPS.flatMap(({ rules, language }) =>
    Object.entries(rules).map(([id, rule]) => [`${id}.md`, page(id, rule, language)] as const),
  );
  return new Map([['index.md', index()], ...pages]);
}

const INTRODUCTION = `# Rules

What \`fieldbook check\` and \`fieldbook build\` report, by subject. **Errors** stop a build and cannot be turned off.
**Warnings** do so with \`--strict\`, **notes** never. Rules marked ✎ are put right by \`fieldbook check --fix\`.

How much the findings of a rule weigh is up to you, as long as they are no errors:

- for one run: \`--rule heading-skip=off --rule link-dead=error\`
- for a site, in \`_config.yml\`: \`fieldbook: { check: { heading-skip: off, link-dead: error } }\`; also \`warn\` and \`note\`
- for one line, on it or the line before, with a reason: \`<!-- fieldbook-ignore link-dead: comes with the next post -->\`,
  in front matter and other YAML \`# fieldbook-ignore tag-spelling: a name, not a word\`
`;

function index(): string {
  const groups = RULE_GROUPS.map(({ title, rules }) => `## ${title}\n\n${table(rules)}`);
  return [INTRODUCTION, ...groups].join('\n');
}

function table(rules: RuleGroup['rules']): string {
  const rows = Object.entries(rules).map(
    ([id, { severity, summary, isFixable }]) =>
      `| [${id}](${id}.md) | ${severity}${isFixable ? ' ✎' : ''} | ${summary} |\n`,
  );
  return `| rule | weight | reports |\n| --- | --- | --- |\n${rows.join('')}`;
}

function page(id: string, rule: Rule, language: string): string {
  const { summary, what, why, bad, good, isFixable } = rule;
  const name = { body: 'markdown', 'front-matter': 'yaml' }[language] ?? language;
  const fix = isFixable ? '\n`fieldbook check --fix` puts it right where it is plain what is meant.\n' : '';
  return `# ${id}

${capitalized(summary)}. ${weight(rule)}.

${what}

## Why

${why}
${fix}
## Bad

${fenced(bad, name)}

## Good

${fenced(good, name)}
`;
}

function weight({ severity, hasWarnings }: Rule): string {
  if (severity !== 'error') return `A ${severity}`;
  return hasWarnings ? 'An error; where it is a warning, it can be turned off' : 'An error, which cannot be turned off';
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Within a fence longer than any in the text. */
function fenced(text: string, name: string): string {
  const marks = text.match(/`{3,}/g)?.sort().at(-1);
  const fence = marks ? `${marks}\`` : '```';
  return `${fence}${name}\n${text}\n${fence}`;
}
