import type { Diagnostic, Position } from './diagnostic.ts';
import { RULES, type RuleId } from './rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * Findings as a SARIF 2.1.0 log, which code hosts and editors read; with the descriptions of the rules that found
 * something. `pathOf` gives the path that a file is known by there.
 */
export function sarifLog(diagnostics: readonly Diagnostic[], pathOf: (file: string) => string): object {
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const result = ({ rule, severity, message, hint, at }: Diagnostic) => ({
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: severity,
    message: { text: hint ? `${message}\n${hint}` : message },
    ...(at && { locations: [locationOf(at, pathOf)] }),
  });
  const driver = { name: 'Fieldbook', rules: ids.map(describe) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: diagnostics.map(result) };
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
}

function describe(id: RuleId) {
  const { severity, summary, what, why, bad, good } = RULES[id];
  const examples = `Bad:\n\n${indented(bad)}\n\nGood:\n\n${indented(good)}`;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: what },
    help: { text: `${what}\n\n${why}\n\n${examples}`, markdown: `${what}\n\n**Why:** ${why}\n\n${examples}` },
    defaultConfiguration: { level: severity },
  };
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}

/** Addresses of files are URIs: what has a meaning in them is encoded. */
function locationOf({ file, line, column }: Position, pathOf: (file: string) => string) {
  const uri = pathOf(file).split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine: line, startColumn: column },
    },
  };
}
