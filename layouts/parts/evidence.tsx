import type { ComparedCell } from '../../src/site/comparison/props.ts';

/** Where a fact comes from and how old it is; nothing where neither is known. */
export function Evidence({ source, asOf }: Pick<ComparedCell, 'source' | 'asOf'>) {
  if (!source && !asOf) return null;
  return (
    <p class="fb-evidence">
      {source && (source.url ? <a href={source.url}>{source.text}</a> : source.text)}
      {source && asOf && ', '}
      {asOf}
    </p>
  );
}
