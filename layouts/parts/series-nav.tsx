import type { SeriesProps } from '../../src/site/props.ts';

interface Props {
  readonly series: SeriesProps | undefined;
}

/** Which part of a series a post is, above its text, with the others folded; nothing in other posts. */
export function SeriesNav({ series }: Props) {
  if (!series) return null;
  const { name, url, count, current, first, parts } = series;
  return (
    <nav class="series-nav" aria-label="Series">
      <details>
        <summary>
          Part {current} of {count}: {name}
        </summary>
        <ol start={first}>
          {parts.map((part, index) => (
            <li key={part.url}>
              <a href={part.url} aria-current={first + index === current ? 'page' : undefined}>
                {part.text}
              </a>
            </li>
          ))}
        </ol>
        <p>
          <a href={url}>The whole series</a>
        </p>
      </details>
    </nav>
  );
}

/** The way on, below the text. */
export function NextPart({ series }: Props) {
  if (!series?.next) return null;
  return (
    <p class="next-part">
      Next in {series.name}: <a href={series.next.url}>{series.next.text}</a>
    </p>
  );
}
