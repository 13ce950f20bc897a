/** What a form of controls holds, without what is left as it was: an untouched form is an empty choice. */
export function readChoice(form: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(form)].filter(([, value]) => value !== '');
  return new URLSearchParams(entries.map(([name, value]) => [name, String(value)]));
}

/** Fills a form from an address; says whether there was anything in it that the form knows. */
export function restoreChoice(form: HTMLFormElement, choice: URLSearchParams): boolean {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement) control.checked = choice.getAll(control.name).includes(control.value);
    else if (control instanceof HTMLSelectElement) selectOption(control, choice.get(control.name));
  }
  return readChoice(form).size > 0;
}

function selectOption(select: HTMLSelectElement, value: string | null): void {
  if ([...select.options].some((option) => option.value === value)) select.value = value ?? '';
}
