import type { ComparedCell } from '../../src/site/comparison/props.ts';

const MARKS = {
  judgement: { text: 'judged', title: 'Our judgement, not a sourced fact' },
  secondary: { text: 'second-hand', title: 'From a source other than the maker' },
} as const;

/** A value with what must be read with it: its kind, and whether it is somebody else's word. */
export function ComparedValue({ cell }: { readonly cell: ComparedCell }) {
  const { text, qualifier, confidence, state } = cell;
  if (state !== 'known') return <span class="fb-absent">{text}</span>;
  const mark = confidence && MARKS[confidence];
  return (
    <>
      {text}
      {qualifier && <small> {qualifier}</small>}
      {mark && (
        <small class="fb-mark" title={mark.title}>
          {' '}
          {mark.text}
        </small>
      )}
    </>
  );
}
