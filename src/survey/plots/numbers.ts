import { groupBy } from '../groups.ts';
import type { Criterion, Survey } from '../model.ts';
import { numberText, scopeLabel } from '../words.ts';
import { linearAxis, logAxis } from './axis.ts';
import { type DotPanel, drawDotRows } from './dot-rows.ts';
import { criteriaOf, type Fact, FEWEST, factsOf } from './facts.ts';
import type { PlotPlan, PlotTable } from './plan.ts';
import { absenceText, capitalized, joinSentences, tableText, wordList } from './words.ts';

/** A plot for each criterion that asks for an axis: a dot for each system, a panel for each scope. */
export function planNumbers(survey: Survey): PlotPlan[] {
  return criteriaOf(survey, ['linear', 'log']).flatMap((criterion) => {
    const facts = factsOf(survey, criterion).map((fact) => ({ ...fact, value: Number(fact.cell.value) }));
    const drawn = facts.filter(({ value }) => criterion.plot === 'linear' || value > 0);
    return drawn.length < FEWEST ? [] : [planOf(survey, criterion, { drawn, left: facts.filter(isNot(drawn)) })];
  });
}

interface NumberFact extends Fact {
  readonly value: number;
}

function isNot(facts: readonly NumberFact[]): (fact: NumberFact) => boolean {
  return (fact) => !facts.includes(fact);
}

interface Chosen {
  readonly drawn: readonly NumberFact[];
  /** Zero and less, which a logarithmic axis has no place for. */
  readonly left: readonly NumberFact[];
}

function planOf(survey: Survey, criterion: Criterion, { drawn, left }: Chosen): PlotPlan {
  const { id, label, unit = '', plot } = criterion;
  const panels = panelsOf(criterion, drawn);
  const values = drawn.map(({ value }) => value);
  const axis = plot === 'log' ? logAxis(values, unit) : linearAxis(values, unit);
  const leftNames = left.map(({ entry, value }) => `${entry.name} (${numberText(value)})`);
  return {
    id,
    title: label,
    caption: joinSentences(
      plot === 'log' ? 'Each step of the axis is ten times the one before.' : '',
      panels.length > 1 ? 'Numbers are compared within a panel only.' : '',
      left.length > 0 ? `No place on this axis: ${wordList(leftNames)}.` : '',
      absenceText(survey.entries, criterion),
    ),
    description: describe(panels, criterion),
    table: tableOf(survey, criterion),
    drawing: drawDotRows(panels, axis),
  };
}

function panelsOf(criterion: Criterion, facts: readonly NumberFact[]): DotPanel[] {
  if (!criterion.scopes) return [{ label: '', rows: rowsOf(criterion, facts) }];
  const byScope = groupBy(facts, ({ cell }) => cell.scope);
  return [...criterion.scopes].flatMap(([scope, label]) => {
    const members = byScope.get(scope);
    return members ? [{ label: capitalized(label), rows: rowsOf(criterion, members) }] : [];
  });
}

/** Best first where the criterion says what is better, otherwise in the order of the survey. */
function rowsOf({ direction }: Criterion, facts: readonly NumberFact[]): DotPanel['rows'] {
  const sign = { 'low-is-better': 1, 'high-is-better': -1, none: 0 }[direction];
  return facts
    .toSorted((one, other) => sign * (one.value - other.value))
    .map(({ entry: { name }, value }) => ({ name, value, low: value, high: value }));
}

function describe(panels: readonly DotPanel[], { unit }: Criterion): string {
  const count = panels.reduce((sum, { rows }) => sum + rows.length, 0);
  const labels = panels.flatMap(({ label }) => (label === '' ? [] : `“${label}”`));
  const where = labels.length > 0 ? `, in ${labels.length === 1 ? 'the panel' : 'the panels'} ${wordList(labels)}` : '';
  return `A dot for each of ${count} systems${unit === undefined ? '' : ` along an axis in ${unit}`}${where}.`;
}

function tableOf({ entries }: Survey, criterion: Criterion): PlotTable {
  const { id, label, unit, scopes } = criterion;
  return {
    columns: ['System', unit === undefined ? label : `${label} (${unit})`, ...(scopes ? ['Scope'] : [])],
    rows: entries.map(({ name, cells }) => {
      const cell = cells.get(id);
      const scope = cell?.state === 'known' ? (scopeLabel(cell, criterion) ?? '') : '';
      return [name, tableText(cell, criterion), ...(scopes ? [scope] : [])];
    }),
  };
}
