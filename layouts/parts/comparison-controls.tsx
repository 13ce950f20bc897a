import type { ComparedEntry, ComparedGroup, ComparisonFilter } from '../../src/site/comparison/props.ts';

interface Props {
  readonly entries: readonly ComparedEntry[];
  readonly groups: readonly ComparedGroup[];
  readonly filters: readonly ComparisonFilter[];
}

/** What a reader may choose. It works by script, and CSS hides it where there is none: the table shows everything. */
export function ComparisonControls({ entries, groups, filters }: Props) {
  return (
    <form class="controls">
      <details>
        <summary>Choose and filter</summary>
        <div class="choices">
          <Choices
            name="systems"
            legend="Systems"
            options={entries.map(({ id, name }) => ({ value: id, label: name }))}
          />
          {filters.map(({ id, label, options }) => (
            <Choices
              key={id}
              name={`is.${id}`}
              legend={label}
              options={options.map(({ value, label: text, count }) => ({ value, label: `${text} (${count})` }))}
            />
          ))}
          {groups.map(({ label, criteria }) => (
            <Choices
              key={label}
              name="criteria"
              legend={label || 'Criteria'}
              options={criteria.map(({ id, label: text }) => ({ value: id, label: text }))}
            />
          ))}
        </div>
      </details>
      <label>
        Order of the systems{' '}
        <select name="sort">
          <option value="">as in the post</option>
          {groups
            .flatMap(({ criteria }) => criteria)
            .map(({ id, label }) => (
              <option key={id} value={id}>
                by {label}
              </option>
            ))}
        </select>
      </label>
      <label>
        <input type="checkbox" name="differences" value="only" /> Only differences
      </label>
      <button type="button">Show everything</button>
      <p role="status" class="state" />
    </form>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Nothing chosen means no choice made: everything shows. */
function Choices({ name, legend, options }: ChoicesProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="checkbox" name={name} value={value} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
