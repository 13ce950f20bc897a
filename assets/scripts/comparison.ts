import { readChoice, restoreChoice } from './comparison-choice.ts';
import { Matrix } from './comparison-matrix.ts';

const form = document.querySelector<HTMLFormElement>('form.controls');
const table = document.querySelector<HTMLTableElement>('.matrix table');
if (form && table) start(form, new Matrix(table));

/** Lets a reader choose what the table shows, and keeps the choice in the address. */
function start(controls: HTMLFormElement, matrix: Matrix): void {
  const status = controls.querySelector('[role=status]');
  const show = () => {
    if (status) status.textContent = matrix.show(readChoice(controls));
  };
  controls.addEventListener('submit', (event) => event.preventDefault());
  const update = () => {
    show();
    const query = readChoice(controls).toString();
    history.replaceState(null, '', `${query ? `?${query}` : location.pathname}${location.hash}`);
  };
  controls.addEventListener('input', update);
  controls.querySelector('button')?.addEventListener('click', () => {
    controls.reset();
    update();
  });
  for (const event of ['load', 'hashchange']) addEventListener(event, openTarget);
  matrix.onOpen((id) => history.replaceState(null, '', `#${encodeURI(id)}`));

  if (restoreChoice(controls, new URLSearchParams(location.search))) show();
}

/** A link to a cell shows what supports the value, too. */
function openTarget(): void {
  const details = document.querySelector<HTMLDetailsElement>('td:target details');
  if (details) details.open = true;
}
