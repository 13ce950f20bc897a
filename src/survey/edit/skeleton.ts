import { stringify } from 'yaml';
import type { EntrySection } from '../model.ts';

/** A data file for a survey that has none: how to write one, example criteria, and every entry, without a value. */
export function dataSkeleton(postFile: string, entries: readonly EntrySection[]): string {
  const post = postFile.slice(postFile.lastIndexOf('/') + 1);
  const lines = entries.map(({ id, name, vendor }) => {
    const title = vendor === undefined ? name : `${name} (${vendor})`;
    return `  ${stringify(id).trim()}: # ${title}\n    values: {}\n`;
  });
  return `# What is known of the systems in ${post}.\n${INTRODUCTION}${CRITERIA}${ENTRIES}${lines.join('')}`;
}

const INTRODUCTION = `#
# A value stands alone, or with what makes it believable:
#
#   licence: Apache-2.0
#   licence:
#     value: Apache-2.0
#     source: https://example.org/licence # an address, a title, or the id of one of the sources below
#     as_of: 2026-11-23                   # when the source said so: a day, a month or a year
#     confidence: primary                 # or secondary, or judgement where it is your own
#     note: since version 2
#
# "unknown" says that you looked and did not find it, "n/a" that the question makes no sense. What you leave
# out is a gap, and "fieldbook check" lists it. A value can be set from the command line too:
#
#   fieldbook survey set ENTRY.CRITERION VALUE --source URL --as-of DAY

# The age at which "fieldbook check" asks you to look at a value again.
stale_after: 18 months

# Documents that several values come from, by an id of your choice, such as
#   handbook: { title: Handbook for operators, url: https://example.org/handbook }
sources: {}

`;

const CRITERIA = `# The questions. These are examples: change them, take them away, add your own.
# Types: boolean, number, date, text, list, and enum, which holds one of its "values".
criteria:
  status:
    label: Status
    group: Project
    type: enum
    status: true # says whether a system is alive, so it is shown first
    values:
      active: { label: Active, tone: good }
      dormant: { label: Dormant, tone: fading, help: No release for two years }
      retired: { label: Retired, tone: ended }
  licence:
    label: Licence
    group: Project
    type: text
  memory:
    label: Minimum memory
    group: Needs
    type: number
    unit: MB
    scopes: # each value says which it is; those of different scopes are never ranked together
      agent: The program alone
      node: The whole machine
    direction: low-is-better

`;

const ENTRIES = '# One for each section of the post. The id comes from the name, so sections may move.\nentries:\n';
