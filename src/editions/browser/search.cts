/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * The search page. Pagefind reads its index in the browser; what a record's address says of its words (see
 * `search/records.ts`) tells in which state a word stands, whether it was struck or added, and where.
 */
(() => {
  const form = document.querySelector<HTMLFormElement>('#search');
  const field = document.querySelector<HTMLInputElement>('#q');
  const scope = document.querySelector<HTMLSelectElement>('#in');
  const found = document.querySelector<HTMLElement>('#found');
  const status = document.querySelector<HTMLElement>('#status');
  const list = document.querySelector<HTMLOListElement>('#results');
  if (!form || !field || !scope || !found || !status || !list) return;

  if (location.protocol === 'file:') {
    const notice = document.querySelector<HTMLElement>('#from-file');
    if (notice) notice.hidden = false;
    for (const control of [field, scope, ...form.querySelectorAll('button')]) control.disabled = true;
    return;
  }

  interface Found {
    raw_url: string;
    raw_content: string;
    locations: number[];
    meta: { title: string };
    filters: { state: string[] };
  }
  interface Pagefind {
    options(options: object): Promise<void>;
    filters(): Promise<Record<string, Record<string, number>>>;
    mergeIndex(path: string, options: { language: string }): Promise<void>;
    search(query: string, options: object): Promise<{ results: { data(): Promise<Found> }[] }>;
  }

  /** How many documents are shown at once, and how many words stand round one that was found. */
  const DOCUMENTS = 10;
  const CONTEXT = 9;

  const words = found.dataset;
  let loaded: Promise<Pagefind> | undefined;

  const load = async (): Promise<Pagefind> => {
    const address = new URL(words.index ?? '', location.href);
    const pagefind = (await import(address.href)) as Pagefind;
    await pagefind.options({ excerptLength: 1 });
    // Pagefind keeps an index for each language and reads that of the page; all of them are searched here.
    const entry = await fetch(new URL('pagefind-entry.json', address));
    const { languages } = (await entry.json()) as { languages: Record<string, unknown> };
    const own = document.documentElement.lang.toLowerCase();
    const main = own in languages ? own : (own.split('-')[0] ?? '');
    const present = Object.keys(languages);
    const first = present.includes(main) ? main : mostPages(languages);
    for (const language of present)
      if (language !== first) await pagefind.mergeIndex(new URL('.', address).href, { language });
    const { state = {} } = await pagefind.filters();
    scope.append(
      ...Object.keys(state).map(
        (name) => new Option(name === words.final ? name : (words.differing ?? '').replace('{state}', name), name)
      )
    );
    scope.value = asked.get('in') ?? '';
    const where = document.querySelector<HTMLElement>('#where');
    if (where) where.hidden = scope.options.length < 3;
    return pagefind;
  };

  /** The language that Pagefind takes where there is none of the page's own: the one with the most pages. */
  const mostPages = (languages: Record<string, unknown>) =>
    Object.entries(languages as Record<string, { page_count: number }>).sort(
      ([, a], [, b]) => b.page_count - a.page_count
    )[0]?.[0];

  interface Place {
    from: number;
    to: number;
    kind: string;
    id: string;
  }

  /** The places that a record's address names: the passages, and the blocks, each to the beginning of the next. */
  const placesOf = (url: string, count: number) => {
    const passages: Place[] = [];
    const blocks: Place[] = [];
    for (const place of url.slice(url.indexOf('#') + 1).split(',')) {
      const [, from, to, kind = '', id = ''] = /^(\d+)(?:-(\d+)([sap]))?:(.*)$/.exec(place) ?? [];
      if (from === undefined) continue;
      if (to !== undefined) passages.push({ from: Number(from), to: Number(to), kind, id });
      else blocks.push({ from: Number(from), to: count, kind, id });
    }
    for (const [index, block] of blocks.entries()) block.to = blocks[index + 1]?.from ?? count;
    return { passages, blocks };
  };

  const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, ...children: (string | Node)[]) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };

  /** The words round those found, which are marked; a passage that was struck is a del, one that was added an ins. */
  const context = (text: string[], hits: number[], passages: Place[]) => {
    const [first = 0, last = 0] = [Math.min(...hits), Math.max(...hits)];
    const [from, to] = [Math.max(0, first - CONTEXT), Math.min(text.length, last + 1 + CONTEXT)];
    const quoted = element('q');
    if (from > 0) quoted.append('… ');
    for (let at = from; at < to; at += 1) {
      const word = text[at] ?? '';
      const passage = passages.find((one) => at >= one.from && at < one.to);
      const marked = hits.includes(at) ? element('mark', word) : word;
      const tag = passage?.kind === 's' ? 'del' : passage?.kind === 'a' ? 'ins' : undefined;
      quoted.append(tag ? element(tag, marked) : marked, at + 1 < to ? ' ' : '');
    }
    if (to < text.length) quoted.append(' …');
    return quoted;
  };

  const kindOf = (passage: Place | undefined, state: string) => {
    if (!passage) return undefined;
    if (passage.kind === 'p') return words.onPage;
    if (passage.kind === 'a') return words.added;
    return state === 'diplomatic' ? words.struck : words.struckLater;
  };

  /** What is shown of one document: a heading that leads to it, and its places in the order in which they were found. */
  class Entry {
    readonly item = element('li');
    readonly #places = element('ul');
    readonly #shown = new Set<string>();

    constructor(href: string, title: string) {
      const link = element('a', title);
      link.href = href;
      this.item.append(element('h3', link), this.#places);
    }

    add(record: Found): void {
      const [address = ''] = record.raw_url.split('#');
      const state = new URL(address, location.href).searchParams.get('view') ?? '';
      const text = record.raw_content.split(/\s+/);
      const { passages, blocks } = placesOf(record.raw_url, text.length);
      if (record.locations.length === 0 && state === 'final' && this.#shown.size === 0)
        this.#show('title', address, '', words.inTitle ?? '');
      const groups = new Map<string, { place: Place | undefined; passage: Place | undefined; hits: number[] }>();
      for (const at of record.locations) {
        const within = (place: Place) => at >= place.from && at < place.to;
        const passage = passages.find(within);
        const block = blocks.find(within);
        // What a state has in common with the final text was found there.
        if (!passage && state !== 'final' && state !== 'reading') continue;
        const place = passage ?? block;
        const group = groups.get(place?.id ?? '') ?? { place, passage, hits: [] };
        group.hits.push(at);
        groups.set(place?.id ?? '', group);
      }
      for (const { place, passage, hits } of groups.values()) {
        const bare = place?.id.startsWith(`${state}.`) ? place.id.slice(state.length + 1) : (place?.id ?? '');
        const said = [record.filters.state[0], kindOf(passage, state)].filter(Boolean).join(', ');
        this.#show(bare, `${address}${place ? `#${place.id}` : ''}`, said, context(text, hits, passages));
      }
    }

    get isEmpty(): boolean {
      return this.#shown.size === 0;
    }

    #show(name: string, href: string, said: string, what: string | Node): void {
      if (this.#shown.has(name)) return;
      this.#shown.add(name);
      const link = element('a', what);
      link.href = href;
      const state = element('span', said);
      state.className = 'in';
      this.#places.append(element('li', ...(said ? [state, ' '] : []), link));
    }
  }

  let turn = 0;

  const search = async () => {
    turn += 1;
    const own = turn;
    const query = field.value.trim();
    list.replaceChildren();
    status.textContent = '';
    found.querySelector('button')?.remove();
    if (query === '') return;
    loaded ??= load();
    const pagefind = await loaded.catch(() => undefined);
    if (own !== turn) return;
    if (!pagefind) {
      loaded = undefined;
      status.textContent = words.failed ?? '';
      return;
    }
    const { results } = await pagefind.search(query, scope.value ? { filters: { state: scope.value } } : {});
    const entries = new Map<string, Entry>();
    let next = 0;
    const more = async () => {
      found.querySelector('button')?.remove();
      const wanted = list.childElementCount + DOCUMENTS;
      while (next < results.length && list.childElementCount < wanted) {
        const records = await Promise.all(results.slice(next, next + DOCUMENTS).map((result) => result.data()));
        if (own !== turn) return;
        next += records.length;
        for (const record of records) {
          const href = record.raw_url.replace(/[?#].*$/, '');
          const entry = entries.get(href) ?? new Entry(href, record.meta.title);
          entries.set(href, entry);
          entry.add(record);
          if (!entry.isEmpty && !entry.item.isConnected) list.append(entry.item);
        }
      }
      const count = list.childElementCount;
      const further = next < results.length;
      status.textContent =
        count === 0
          ? (words.none ?? '')
          : [words.count?.replace('{count}', String(count)), further ? words.further : ''].join(' ').trim();
      if (!further) return;
      const button = element('button', words.more ?? '');
      button.type = 'button';
      button.addEventListener('click', more);
      found.append(button);
    };
    await more();
  };

  const keep = () => {
    const address = new URL(location.href);
    for (const control of [field, scope]) {
      if (control.value) address.searchParams.set(control.name, control.value);
      else address.searchParams.delete(control.name);
    }
    history.replaceState(null, '', address);
  };

  const asked = new URL(location.href).searchParams;
  let wait: ReturnType<typeof setTimeout>;
  const later = (after: number) => {
    clearTimeout(wait);
    wait = setTimeout(() => {
      keep();
      search();
    }, after);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    later(0);
  });
  field.addEventListener('input', () => later(250));
  scope.addEventListener('change', () => later(0));

  field.value = asked.get('q') ?? '';
  if (field.value !== '') search();
})();
