import type { Survey } from '../model.ts';
import { planDots } from './dots.ts';
import { planMeasurements } from './measurements.ts';
import { planNumbers } from './numbers.ts';
import type { PlotPlan, PlotTable } from './plan.ts';
import { planTimeline } from './timeline.ts';

/** A picture of numbers, and the same facts as text. */
export interface SurveyPlot {
  /** What it shows: answers to criteria, or results of one test. */
  readonly subject: 'criteria' | 'measurements';
  /** Unique among the plots of a survey, and to be given to the element around the plot. */
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** Plain text, perhaps empty. */
  readonly caption: string;
  /** An `<svg role="img">` for HTML, as wide as its place; its looks are in assets/css/plots.css. */
  readonly svg: string;
  readonly table: PlotTable;
}

/**
 * The plots of a survey: numbers, then the time line, then matrices of dots, then measurements. One that has data of
 * fewer than two systems is left out.
 */
export async function drawPlots(survey: Survey): Promise<readonly SurveyPlot[]> {
  const ofCriteria = [planNumbers, planTimeline, planDots].flatMap((plan) => plan(survey));
  const plans = numbered([...ofCriteria, ...planMeasurements(survey)]);
  if (plans.length === 0) return [];
  const { loadCanvas } = await import('./canvas.ts');
  const canvas = await loadCanvas();
  return plans.map((plan, index) => {
    const { id, title, caption, table } = plan;
    const subject = index < ofCriteria.length ? 'criteria' : 'measurements';
    return { subject, id, title, caption, svg: canvas(plan), table };
  });
}

/** The same with ids of their own: a number tells apart those that ask for the same. */
function numbered(plans: readonly PlotPlan[]): PlotPlan[] {
  const taken = new Set<string>();
  return plans.map((plan) => {
    const wanted = `plot.${plan.id}`;
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}.${count}`;
    taken.add(id);
    return { ...plan, id };
  });
}
