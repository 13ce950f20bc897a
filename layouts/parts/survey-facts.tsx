import type { SurveyFacts as SurveyFactsProps } from '../../src/site/comparison/props.ts';
import { ComparedValue } from './compared-value.tsx';
import { StatusBadge } from './status-badge.tsx';

/** In the post: the key facts of the system whose section begins here. */
export function SurveyFacts({ anchor, name, status, facts, comparison }: Omit<SurveyFactsProps, 'kind'>) {
  return (
    <aside class="fb-facts" id={anchor} aria-label={`${name} in short`}>
      <StatusBadge status={status} />
      <dl>
        {facts.map(({ label, cell }) => (
          <div key={cell.id}>
            <dt>{label}</dt>
            <dd>
              <ComparedValue cell={cell} />
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={comparison.url} aria-label={`${name}: ${comparison.text}`}>
          {comparison.text}
        </a>
      </p>
    </aside>
  );
}
