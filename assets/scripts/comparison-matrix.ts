/** The table of a comparison: a system a column, a criterion a row. */
export class Matrix {
  private readonly table: HTMLTableElement;
  /** Columns in the order of the post. */
  private readonly columns: readonly string[];
  private readonly rows: readonly Row[];
  private readonly header: Row;
  private order: readonly string[];

  constructor(table: HTMLTableElement) {
    this.table = table;
    const head = table.tHead?.rows[0];
    this.columns = [...(head?.cells ?? [])].slice(1).map(({ id }) => id);
    this.order = this.columns;
    this.header = new Row(head as HTMLTableRowElement, this.columns);
    const rows = table.querySelectorAll<HTMLTableRowElement>('tr[data-criterion]');
    this.rows = [...rows].map((row) => new Row(row, this.columns));
  }

  /** Shows what is chosen and says in a sentence what that is. */
  show(choice: URLSearchParams): string {
    const systems = this.systemsIn(choice);
    this.sort(choice.get('sort'));
    for (const row of [this.header, ...this.rows]) row.showColumns(systems);
    const criteria = this.showRows(choice, systems);
    for (const group of this.table.tBodies) {
      group.hidden = [...group.rows].every((row) => row.hidden || !row.dataset.criterion);
    }
    const sorted = this.rows.find(({ criterion }) => criterion === choice.get('sort'));
    return (
      `Showing ${systems.size} of ${this.columns.length} systems and ${criteria} of ${this.rows.length} criteria` +
      (sorted ? `, ordered by ${sorted.label}.` : '.')
    );
  }

  /** Calls back with the id of a cell whose evidence a reader opens. */
  onOpen(listener: (id: string) => void): void {
    this.table.addEventListener('click', ({ target }) => {
      const summary = target instanceof Element ? target.closest('summary') : null;
      const cell = summary?.closest('td');
      if (cell && !cell.querySelector('details')?.open) listener(cell.id);
    });
  }

  private systemsIn(choice: URLSearchParams): ReadonlySet<string> {
    const named = choice.getAll('systems');
    const filters = this.rows
      .map((row) => ({ row, wanted: choice.getAll(`is.${row.criterion}`) }))
      .filter(({ wanted }) => wanted.length > 0);
    const isWanted = (system: string) =>
      (named.length === 0 || named.includes(system)) &&
      filters.every(({ row, wanted }) => wanted.some((value) => row.facets(system).includes(value)));
    return new Set(this.columns.filter(isWanted));
  }

  private showRows(choice: URLSearchParams, systems: ReadonlySet<string>): number {
    const named = choice.getAll('criteria');
    const onlyDifferent = choice.has('differences');
    let shown = 0;
    for (const row of this.rows) {
      const isShown =
        (named.length === 0 || named.includes(row.criterion)) && (!onlyDifferent || row.isDifferent(systems));
      row.element.hidden = !isShown;
      if (isShown) shown++;
    }
    return shown;
  }

  /** Columns in the order of a criterion's values: the known before the unknown, equals as in the post. */
  private sort(criterion: string | null): void {
    const row = this.rows.find((candidate) => candidate.criterion === criterion);
    const order = row ? [...this.columns].sort((a, b) => row.rank(a) - row.rank(b)) : this.columns;
    if (order.join() === this.order.join()) return;
    this.order = order;
    for (const each of [this.header, ...this.rows]) each.arrange(order);
  }
}

/** One row, its cells found by system. */
class Row {
  readonly element: HTMLTableRowElement;
  private readonly cells: ReadonlyMap<string, HTMLTableCellElement>;

  constructor(element: HTMLTableRowElement, columns: readonly string[]) {
    this.element = element;
    const cells = [...element.cells].slice(1);
    this.cells = new Map(cells.map((cell, index) => [columns[index] ?? '', cell]));
  }

  get criterion(): string {
    return this.element.dataset.criterion ?? '';
  }

  get label(): string {
    return this.element.cells[0]?.firstChild?.textContent ?? '';
  }

  showColumns(systems: ReadonlySet<string>): void {
    for (const [system, cell] of this.cells) cell.hidden = !systems.has(system);
  }

  arrange(order: readonly string[]): void {
    this.element.append(...order.flatMap((system) => this.cells.get(system) ?? []));
  }

  facets(system: string): readonly string[] {
    return this.cells.get(system)?.dataset.facets?.split('\n') ?? [];
  }

  /** What is not known stands last. */
  rank(system: string): number {
    return Number(this.cells.get(system)?.dataset.rank ?? this.cells.size);
  }

  isDifferent(systems: ReadonlySet<string>): boolean {
    return new Set([...systems].map((system) => this.text(system))).size > 1;
  }

  /** The value as it is read, without its evidence. */
  private text(system: string): string {
    const cell = this.cells.get(system);
    return (cell?.querySelector('summary') ?? cell)?.textContent ?? '';
  }
}
