/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The ledger: its columns sort it, and choices above it leave only some rows. */
(() => {
  const table = document.querySelector<HTMLTableElement>('.ledger table');
  if (!table) return;
  const isRecord = (row: HTMLTableRowElement) => row.dataset.kind !== undefined;
  const records = [...table.tBodies].flatMap((body) => [...body.rows].filter(isRecord));

  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const text = (row: HTMLTableRowElement, column: number) => row.cells[column]?.textContent?.trim() ?? '';
  const sort = (column: number, down: boolean) => {
    for (const body of table.tBodies) {
      const rows = [...body.rows].filter(isRecord);
      body.append(...rows.sort((a, b) => order.compare(text(a, column), text(b, column)) * (down ? -1 : 1)));
    }
  };
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [column, heading] of headings.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const down = heading.getAttribute('aria-sort') === 'ascending';
      for (const other of headings) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      sort(column, down);
    });
  }

  /** What rows can be chosen by: the row's data. */
  const CHOICES = ['kind', 'hand', 'stage', 'certainty', 'origin'];
  const filters = document.createElement('p');
  const count = document.createElement('span');
  filters.className = 'filters';
  count.setAttribute('role', 'status');
  const selects = CHOICES.flatMap((name) => {
    const values = [...new Set(records.map((row) => row.dataset[name] ?? ''))];
    if (values.length < 2) return [];
    const select = document.createElement('select');
    select.name = name;
    select.setAttribute('aria-label', say(`script.${name}`));
    select.append(new Option(say(`script.${name}.all`), '*'));
    for (const value of values) if (value) select.append(new Option(value, value));
    if (values.includes('')) select.append(new Option(say(`script.${name}.none`), ''));
    return [select];
  });
  if (selects.length === 0) return;

  const choose = () => {
    for (const row of records)
      row.hidden = selects.some(({ name, value }) => value !== '*' && value !== (row.dataset[name] ?? ''));
    for (const body of table.tBodies) body.hidden = [...body.rows].filter(isRecord).every((row) => row.hidden);
    const shown = records.filter((row) => !row.hidden).length;
    count.textContent = shown === records.length ? '' : say('script.count', { shown, all: records.length });
  };
  filters.append(`${say('script.show')} `, ...selects, count);
  filters.addEventListener('change', choose);
  table.before(filters);

  /** A link to a row shows it, whatever is chosen. */
  const showTarget = () => {
    const row = document.querySelector(':target');
    if (!(row instanceof HTMLTableRowElement) || !row.hidden) return;
    for (const select of selects) select.value = '*';
    choose();
    row.scrollIntoView({ block: 'center' });
  };
  addEventListener('hashchange', showTarget);
})();
