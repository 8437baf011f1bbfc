/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * What a script adds to a document's page; all else works without it. The view chosen is kept in the address (`?view=final`), a
 * link to a place shows the view that the place stands in, and the ledger sorts by its columns and filters by kind.
 *
 * A classic script (the folder must work from `file://`, where browsers load no modules).
 */
(() => {
  const controls = document.querySelector<HTMLElement>('.switch');
  const address = () => new URL(location.href);

  /** Checks the radio button of a group; a value that it does not have changes nothing. */
  const choose = (group: string, value: string | null) => {
    const button =
      value && controls?.querySelector<HTMLInputElement>(`input[name="${group}"][value="${CSS.escape(value)}"]`);
    if (button) button.checked = true;
  };

  const chosen = (group: string) =>
    controls?.querySelector<HTMLInputElement>(`input[name="${group}"]:checked`)?.value ?? '';

  /** The place that the address names must be visible. */
  const showTarget = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const state = target?.closest<HTMLElement>('.state');
    if (!target || !state || state.offsetParent !== null) return;
    choose('view', state.dataset.state ?? null);
    target.scrollIntoView({ block: 'center' });
  };

  if (controls) {
    for (const group of ['view', 'left', 'right']) choose(group, address().searchParams.get(group));
    controls.addEventListener('change', () => {
      const next = address();
      for (const group of ['view', 'left', 'right']) {
        const keep = group === 'view' || chosen('view') === 'compare';
        if (keep) next.searchParams.set(group, chosen(group));
        else next.searchParams.delete(group);
      }
      history.replaceState(null, '', next);
    });
    addEventListener('hashchange', showTarget);
    showTarget();
  }

  const table = document.querySelector<HTMLTableElement>('.ledger table');
  const body = table?.tBodies[0];
  if (!table || !body) return;
  const rows = [...body.rows];

  const text = (row: HTMLTableRowElement, column: number) => row.cells[column]?.textContent?.trim() ?? '';
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  for (const [column, heading] of [...(table.tHead?.rows[0]?.cells ?? [])].entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const down = heading.getAttribute('aria-sort') === 'ascending';
      for (const other of heading.parentElement?.children ?? []) other.removeAttribute('aria-sort');
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      rows.sort((a, b) => order.compare(text(a, column), text(b, column)) * (down ? -1 : 1));
      body.append(...rows);
    });
  }

  const kinds = [...new Set(rows.map((row) => row.dataset.kind ?? ''))];
  if (kinds.length < 2) return;
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.append(new Option('all kinds', ''), ...kinds.map((kind) => new Option(kind, kind)));
  label.className = 'filter';
  label.append('Show ', select);
  table.before(label);
  select.addEventListener('change', () => {
    for (const row of rows) row.hidden = select.value !== '' && row.dataset.kind !== select.value;
  });
})();
