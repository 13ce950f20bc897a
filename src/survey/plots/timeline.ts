import { allCriteria } from '../find.ts';
import type { Criterion, Entry, Survey } from '../model.ts';
import { scopeLabel } from '../words.ts';
import { isYear } from './dates.ts';
import { criteriaOf, FEWEST, isKnown } from './facts.ts';
import type { LegendItem } from './legend.ts';
import { END_SIGNS, type Life, type LifeQuestions, lifeOf, momentsOf, signOf } from './lives.ts';
import type { PlotPlan } from './plan.ts';
import { drawTimeline } from './timeline-drawing.ts';
import { joinSentences, tableText, wordList } from './words.ts';

/** One plot of all criteria that ask for a time line: a row for each system that has a date. */
export function planTimeline(survey: Survey): PlotPlan[] {
  const criteria = criteriaOf(survey, ['timeline']);
  const status = allCriteria(survey).find(({ isStatus }) => isStatus);
  const questions: LifeQuestions = { criteria, ...(status && { status }) };
  const lives = survey.entries.map((entry) => lifeOf(entry, questions));
  const isTelling = criteria.length > 0 && lives.filter(isDated).length >= FEWEST;
  return isTelling ? [planOf(survey, questions, lives)] : [];
}

function isDated({ moments, end }: Life): boolean {
  return moments.length > 0 || end !== undefined;
}

function planOf({ entries }: Survey, questions: LifeQuestions, lives: readonly Life[]): PlotPlan {
  const { criteria, status } = questions;
  const asked = [...criteria, ...(status ? [status] : [])];
  const dated = lives.filter(isDated);
  const missing = lives.filter((life) => !isDated(life)).map(({ name }) => name);
  return {
    id: 'timeline',
    title: wordList(asked.map(({ label }, index) => (index === 0 ? label : label.toLowerCase()))),
    caption: joinSentences(
      dated.flatMap(momentsOf).some(isYear) ? 'A date known to the year only has a bar as long as the year.' : '',
      missing.length > 0 ? `No date is known of ${wordList(missing)}.` : '',
    ),
    description: `A line for each of ${dated.length} systems, from its first date to its last.`,
    table: {
      columns: ['System', ...asked.map(({ label }) => label)],
      rows: entries.map((entry) => [entry.name, ...asked.map((criterion) => answer(entry, criterion))]),
    },
    drawing: drawTimeline(dated, legendOf(questions, dated)),
  };
}

function answer({ cells }: Entry, criterion: Criterion): string {
  const cell = cells.get(criterion.id);
  const scope = isKnown(cell) ? scopeLabel(cell, criterion) : undefined;
  return scope === undefined ? tableText(cell, criterion) : `${tableText(cell, criterion)} (${scope})`;
}

function legendOf({ criteria, status }: LifeQuestions, lives: readonly Life[]): LegendItem[] {
  const ends = lives.flatMap(({ end }) => end ?? []);
  const endings = END_SIGNS.flatMap((sign) => {
    const labels = [...new Set(ends.filter((end) => end.sign === sign).map(({ label }) => label))];
    return labels.length > 0 ? [{ sign, text: wordList(labels, 'or') }] : [];
  });
  const kinds = criteria.map(({ label }, index) => ({ sign: signOf(index), text: label }));
  return [...kinds, ...(status ? endings : [])];
}
