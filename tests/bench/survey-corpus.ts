import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a site of one survey of `size` systems by as many criteria, every cell known, with a note and a source. */
export function writeSurvey(root: string, size: number): void {
  const numbers = Array.from({ length: size }, (_, index) => index + 1);
  const sections = numbers.map(
    (n) => `## ${n}. System ${n} (Maker ${n})\n[Link:](https://example.org/${n})\n\nWhat system ${n} is.\n`,
  );
  const criteria = numbers.map((n) => {
    const kinds = [
      'type: number, unit: MB, plot: log',
      'type: text',
      'type: enum, values: [yes, partly], filter: true',
    ];
    return `  c${n}: {label: Criterion ${n}, group: Group ${n % 6}, ${n === 1 ? kinds[0] : kinds[1 + (n % 2)]}}`;
  });
  const cell = (system: number, n: number) => {
    const value = n === 1 ? system * 8 : n % 2 === 1 ? (system % 3 === 0 ? 'partly' : 'yes') : `Answer ${system * n}`;
    return `      c${n}: {value: ${value}, note: Note ${system} on ${n}., source: source-${n % 9}, as_of: 2026-0${1 + (n % 9)}}`;
  };
  const entries = numbers.map((system) =>
    [`  system-${system}:`, '    values:', ...numbers.map((n) => cell(system, n))].join('\n'),
  );
  const sources = Array.from(
    { length: 9 },
    (_, n) => `  source-${n}: {title: Source ${n}, url: "https://example.org/source/${n}"}`,
  );
  mkdirSync(join(root, 'posts'), { recursive: true });
  writeFileSync(join(root, '_config.yml'), 'title: Bench\nurl: https://example.org\n');
  writeFileSync(join(root, 'posts/2026-11-20-survey.md'), `---\ntitle: Survey\n---\n${sections.join('\n')}`);
  writeFileSync(
    join(root, 'posts/2026-11-20-survey.survey.yaml'),
    ['sources:', ...sources, 'criteria:', ...criteria, 'entries:', ...entries, ''].join('\n'),
  );
}
