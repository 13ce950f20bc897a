import { shareOf } from './plan.ts';

/** Words at a mark; `x` is the mark's place, 0 to 1. */
export interface TrackLabel {
  readonly x: number;
  readonly text: string;
}

/** Words that have found room: they begin at their `x`, or end there. */
export interface PlacedLabel extends TrackLabel {
  readonly anchor: 'start' | 'end';
  /** Line under the row's marks, from 0. */
  readonly line: number;
}

/** Room between two labels on a line. */
const GAP = shareOf('xx');

type Anchored = Omit<PlacedLabel, 'line'>;

/** Labels of one row, under their marks; one that would touch another on a phone goes to a line below. */
export function placeLabels(labels: readonly TrackLabel[]): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels) placed.push(placeLabel(label, placed));
  return placed;
}

function placeLabel(label: TrackLabel, others: readonly PlacedLabel[]): PlacedLabel {
  const choices = choicesFor(label);
  for (let line = 0; ; line += 1) {
    const taken = others.filter((other) => other.line === line);
    const free = choices.find((choice) => taken.every((other) => isApart(choice, other)));
    if (free) return { ...free, line };
  }
}

/** Forward from the mark, or back from it; moved along only where neither has room on a phone. */
function choicesFor({ x, text }: TrackLabel): Anchored[] {
  const share = Math.min(shareOf(text), 1);
  const forward: Anchored = { x: Math.min(x, 1 - share), text, anchor: 'start' };
  const back: Anchored = { x: Math.max(x, share), text, anchor: 'end' };
  if (x + share <= 1) return x >= share ? [forward, back] : [forward];
  return x >= share || x > 0.5 ? [back] : [forward];
}

function isApart(one: Anchored, other: Anchored): boolean {
  return rightOf(one) + GAP <= leftOf(other) || rightOf(other) + GAP <= leftOf(one);
}

function leftOf({ x, text, anchor }: Anchored): number {
  return anchor === 'start' ? x : x - shareOf(text);
}

function rightOf({ x, text, anchor }: Anchored): number {
  return anchor === 'end' ? x : x + shareOf(text);
}
