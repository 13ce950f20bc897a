/** Lines of a text that differ from those of another, from 0, and what stands there instead. */
interface Change {
  readonly start: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Lines around a change that are shown too. */
const CONTEXT = 3;

/** Two versions of a file as a unified diff, which `git apply` and `patch` take; empty for equal ones. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const hunks = grouped(changesBetween(old, now)).map(hunkPrinter(old));
  return hunks.length === 0 ? '' : `--- a/${file}\n+++ b/${file}\n${hunks.join('')}`;
}

/** Each with its end, so that a last line without one differs from the same with one. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** How far a change may move the lines behind it: corrections put in or take away a line at a time. */
const REACH = 8;

/** Goes through both and looks for the nearest lines that are equal again. */
function changesBetween(old: readonly string[], now: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (old[i] === now[j]) {
      i++;
      j++;
      continue;
    }
    const [removed, added] = nextEqual(old.slice(i, i + REACH + 1), now.slice(j, j + REACH + 1));
    changes.push({ start: i, removed: old.slice(i, i + removed), added: now.slice(j, j + added) });
    i += removed;
    j += added;
  }
  return changes;
}

/** How many lines to pass over in each until they go on alike; one of each where they do not. */
function nextEqual(old: readonly string[], now: readonly string[]): [number, number] {
  for (let sum = 1; sum <= 2 * REACH; sum++) {
    for (let removed = 0; removed <= sum; removed++) {
      const added = sum - removed;
      if (removed <= old.length && added <= now.length && old[removed] === now[added]) return [removed, added];
    }
  }
  return [Math.min(1, old.length), Math.min(1, now.length)];
}

/** Changes whose surroundings touch are shown together. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    const isNear = last && change.start - (last.start + last.removed.length) <= 2 * CONTEXT;
    if (isNear) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** Prints hunks one after the other; lines below the earlier ones have moved. */
function hunkPrinter(old: readonly string[]): (changes: readonly Change[]) => string {
  let moved = 0;
  return (changes) => {
    const [first, last] = [changes[0], changes.at(-1)];
    if (!first || !last) return '';
    const start = Math.max(0, first.start - CONTEXT);
    const end = Math.min(old.length, last.start + last.removed.length + CONTEXT);
    const rows: string[] = [];
    let at = start;
    for (const { start: line, removed, added } of changes) {
      rows.push(...old.slice(at, line).map((text) => ` ${text}`));
      rows.push(...removed.map((text) => `-${text}`), ...added.map((text) => `+${text}`));
      at = line + removed.length;
    }
    rows.push(...old.slice(at, end).map((text) => ` ${text}`));
    const grown = changes.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
    const header = `@@ -${range(start, end - start)} +${range(start + moved, end - start + grown)} @@\n`;
    moved += grown;
    return header + rows.map(ended).join('');
  };
}

function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

function ended(row: string): string {
  return row.endsWith('\n') ? row : `${row}\n\\ No newline at end of file\n`;
}
