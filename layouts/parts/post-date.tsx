import type { DateText } from '../../src/site/page-props.ts';

/** The day a post was published, for people and for microformats. */
export function PostDate({ date }: { readonly date: DateText }) {
  return (
    <time class="dt-published" dateTime={date.iso}>
      {date.text}
    </time>
  );
}
