import type { JsonProps } from '../src/site/feed-props.ts';

/** Data for programs, indented by two spaces. */
export function printJson({ value }: JsonProps): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
