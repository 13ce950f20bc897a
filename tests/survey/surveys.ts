import assert from 'node:assert/strict';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { readData } from '../../src/survey/data.ts';
import { findEntries } from '../../src/survey/entries.ts';
import type { EntrySection, Survey } from '../../src/survey/model.ts';
import { readSurvey } from '../../src/survey/read.ts';
import { makeArticles } from '../helpers/articles.ts';

/** The systems that a post's Markdown looks at; `frontMatter` is what its `survey` key says. */
export function entriesIn(body: string, isSurvey?: boolean): EntrySection[] {
  const [article] = makeArticles({
    '2026-11-20-survey': `---\ntitle: Survey\n${isSurvey === undefined ? '' : `survey: ${isSurvey}\n`}---\n${body}`,
  });
  const { sections = [], pictures } = article?.markdown ?? { pictures: [] };
  return findEntries(sections, { file: 'survey.md', pictures, ...(isSurvey !== undefined && { isSurvey }) });
}

/** A section as survey posts have it. */
export function section(title: string, text = 'It runs near the things that it looks after.'): string {
  return `## ${title}\n[Link:](https://example.org/)\n\n${text}\n\n`;
}

/** A survey of these systems with this data file, in which there is no mistake. */
export function makeSurvey(names: readonly string[], yaml: string): Survey {
  const found: Diagnostic[] = [];
  const sections = entriesIn(names.map((name, index) => section(`${index + 1}. ${name}`)).join(''), true);
  const read = readData('survey.survey.yaml', yaml, (diagnostic) => found.push(diagnostic));
  const survey = read && readSurvey('survey.md', sections, read, (diagnostic) => found.push(diagnostic));
  assert.deepEqual(found, []);
  assert.ok(survey);
  return survey;
}
