import type { Diagnostic } from '../report/diagnostic.ts';

/** What the parser says of a slip that authors make, and what to do about it. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/tabs?\b/i, 'indent with spaces; YAML takes no tabs'],
  [/nested mappings|implicit (?:map )?keys|compact mappings/i, 'a text that holds ": " needs quotes around it'],
  [/block collections are not allowed/i, 'quote a text that holds ": ", or close a "[" or "{" above'],
  [/flow (?:sequence|map|collection)/i, 'look for a "[" or "{" that is not closed'],
  [/reserved character|unexpected scalar/i, 'a text that begins with a sign such as @, & or * needs quotes around it'],
  [/quote/i, 'look for a quote that is not closed'],
];

/** Of what YAML forbids, what an author should read: after a slip the parser goes astray, so the first one counts. */
export function yamlProblems(problems: readonly Diagnostic[], text: string): Diagnostic[] {
  const isDouble = ({ message }: Diagnostic) => message.includes('keys must be unique');
  const [first] = problems.filter((problem) => !isDouble(problem));
  if (!first) return problems.map((problem) => doubleKey(problem, text));
  const hint = HINTS.find(([pattern]) => pattern.test(first.message))?.[1];
  return [{ ...first, ...(hint && { hint }) }];
}

function doubleKey(problem: Diagnostic, text: string): Diagnostic {
  const { line = 1, column = 1 } = problem.at ?? {};
  const [, key = ''] = /^["']?(.*?)["']?\s*(?::|$)/.exec(text.split('\n')[line - 1]?.slice(column - 1) ?? '') ?? [];
  return { ...problem, message: `"${key}" stands twice`, hint: 'keep one of them' };
}

/** What the parser throws of an alias, such as `*name`, that stands for nothing or for too much. */
export function aliasProblem(file: string, text: string, { message }: ReferenceError): Diagnostic {
  const [, name = ''] = /: ([^\s:]+)$/.exec(message) ?? [];
  const lines = text.split('\n');
  const index = Math.max(
    lines.findIndex((line) => name !== '' && line.includes(`*${name}`)),
    0,
  );
  return {
    rule: 'survey-yaml',
    severity: 'error',
    message:
      name === '' ? `not valid YAML: ${message}` : `"*${name}" stands for nothing; no "&${name}" comes before it`,
    hint: 'write the value itself',
    at: { file, line: index + 1, column: Math.max(lines[index]?.indexOf(`*${name}`) ?? 0, 0) + 1 },
  };
}
