/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Two states side by side: each paragraph begins at the height of its other half, so that both scroll together, paragraph by
 * paragraph; and of the revisions marked, those that both states have are no difference. Without this script both texts run
 * from one height at their own pace, and every revision is marked.
 */
(() => {
  const views = document.querySelector<HTMLElement>('.views');
  const compare = document.querySelector<HTMLInputElement>('#view-compare');
  if (!views || !compare) return;

  const BLOCKS = ':is(p, h3, h4, h5, h6, .ab, .l)[id]';

  const REVISED = ':is(.revised, .restored)';

  const chosen = (side: string) =>
    views.querySelector<HTMLInputElement>(`input[name="${side}"]:checked`)?.value ?? 'diplomatic';
  const text = (state: string) => views.querySelector<HTMLElement>(`[data-state="${CSS.escape(state)}"]`);

  /** The id that an element has in the TEI: those of all states but the diplomatic begin with the state's name. */
  const nameOf = (element: HTMLElement, state: string) =>
    element.dataset.of ?? (state === 'diplomatic' ? element.id : element.id.slice(state.length + 1));

  const byName = (state: string, selector: string) =>
    new Map(
      [...(text(state)?.querySelectorAll<HTMLElement>(`.transcript ${selector}`) ?? [])].map((element) => [
        nameOf(element, state),
        element
      ])
    );

  /** The diplomatic state has all revisions, so beside it those of another state stay marked. */
  const markDifferences = (left: string, right: string) => {
    for (const [state, other] of [
      [left, right],
      [right, left]
    ] as const) {
      const revised = text(state)?.querySelectorAll<HTMLElement>(REVISED) ?? [];
      const common = other === 'diplomatic' ? new Map() : byName(other, REVISED);
      for (const element of revised) element.classList.toggle('common', common.has(nameOf(element, state)));
    }
  };

  /** All heights are read before any is set, so that the page is laid out twice, however long it is. */
  const align = (left: string, right: string) => {
    for (const block of views.querySelectorAll<HTMLElement>('[data-level]')) {
      delete block.dataset.level;
      block.style.removeProperty('--level');
    }
    if (left === right) return;
    const others = byName(right, BLOCKS);
    const pairs: { blocks: [HTMLElement, HTMLElement]; tops: [number, number] }[] = [];
    for (const [name, block] of byName(left, BLOCKS)) {
      const other = others.get(name);
      if (!other) continue;
      pairs.push({
        blocks: [block, other],
        tops: [block.getBoundingClientRect().top, other.getBoundingClientRect().top]
      });
    }
    const moved: [number, number] = [0, 0];
    let last = Number.NEGATIVE_INFINITY;
    for (const { blocks, tops } of pairs) {
      // A block that was moved before its neighbours stands where it stands.
      if (tops[1] < last) continue;
      last = tops[1];
      const gap = tops[0] + moved[0] - tops[1] - moved[1];
      if (Math.abs(gap) < 1) continue;
      const side = gap > 0 ? 1 : 0;
      const block = blocks[side];
      block.dataset.level = '';
      block.style.setProperty('--level', `${Math.abs(gap)}px`);
      moved[side] += Math.abs(gap);
    }
  };

  const arrange = () => {
    if (!compare.checked) return;
    const [left, right] = [chosen('left'), chosen('right')];
    markDifferences(left, right);
    align(left, right);
  };

  views.addEventListener('change', arrange);
  let width = 0;
  new ResizeObserver(([entry]) => {
    if (!entry || entry.contentRect.width === width) return;
    width = entry.contentRect.width;
    arrange();
  }).observe(views);
  document.fonts.ready.then(arrange);
})();
