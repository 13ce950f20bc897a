import { renderToString } from 'preact-render-to-string';
import type { SurveyInsert } from '../../src/site/comparison/props.ts';
import type { PostProps } from '../../src/site/props.ts';
import { SurveyFacts } from './survey-facts.tsx';
import { SurveyTable } from './survey-table.tsx';

/** A post's text with what its survey adds. */
export function withInserts({ contentHtml, inserts = [] }: Pick<PostProps, 'contentHtml' | 'inserts'>): string {
  let from = 0;
  const pieces = inserts.map(({ at, part }) => {
    const text = contentHtml.slice(from, at);
    from = at;
    return text + partHtml(part);
  });
  return pieces.join('') + contentHtml.slice(from);
}

function partHtml(part: SurveyInsert['part']): string {
  return renderToString(part.kind === 'table' ? <SurveyTable {...part} /> : <SurveyFacts {...part} />);
}
