/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * A revision in the text opens its record where the reader is: its sign by click, touch or key, the revised words by click too,
 * and both while the pointer rests on them. The record is the ledger's row, copied; a link leads on to the row itself. Without
 * this script the sign is a link to the row.
 */
(() => {
  const text = document.querySelector<HTMLElement>('.states');
  if (!text || !('popover' in HTMLElement.prototype)) return;

  const note = document.createElement('div');
  note.id = 'record';
  note.className = 'record';
  note.popover = 'auto';
  note.tabIndex = -1;
  note.setAttribute('role', 'dialog');
  text.after(note);

  for (const sign of text.querySelectorAll('.sign')) {
    sign.setAttribute('role', 'button');
    sign.setAttribute('aria-haspopup', 'dialog');
    sign.setAttribute('aria-controls', note.id);
  }

  /** The sign of the innermost revision that an element is in; it stands right after the revision. */
  const signOf = (from: EventTarget | null): HTMLAnchorElement | undefined => {
    for (let at = from instanceof Element ? from : null; at && at !== text; at = at.parentElement) {
      const sign = at.matches('.sign') ? at : at.matches('ins, del, span') ? at.nextElementSibling : null;
      if (sign instanceof HTMLAnchorElement && sign.matches('.sign')) return sign;
    }
    return undefined;
  };

  let open: HTMLAnchorElement | undefined;

  /** Fills the note with a sign's record, and puts it below the sign, inside the window. */
  const show = (sign: HTMLAnchorElement): boolean => {
    const row = document.getElementById(sign.hash.slice(1));
    if (!(row instanceof HTMLTableRowElement)) return false;
    const parts = [...row.cells].slice(1).map((cell) => {
      const part = document.createElement('p');
      part.className = cell.className;
      if (cell.lang) part.lang = cell.lang;
      part.append(...[...cell.childNodes].map((child) => child.cloneNode(true)));
      return part;
    });
    const onward = document.createElement('a');
    onward.href = sign.hash;
    onward.textContent = say('script.in-ledger', { n: sign.dataset.n ?? '' });
    const address = document.createElement('a');
    address.href = row.cells[0]?.querySelector('a')?.hash ?? '';
    address.textContent = say('script.link');
    const last = document.createElement('p');
    last.append(onward, ' · ', address);
    note.setAttribute('aria-label', sign.getAttribute('aria-label') ?? '');
    note.replaceChildren(...parts.filter((part) => part.textContent?.trim()), last);
    open = sign;
    note.showPopover();
    const at = sign.getBoundingClientRect();
    const { width, height } = note.getBoundingClientRect();
    const below = at.bottom + 10;
    note.style.left = `${Math.max(8, Math.min(at.left - 24, innerWidth - width - 8))}px`;
    note.style.top = `${below + height < innerHeight ? below : Math.max(8, at.top - height - 10)}px`;
    return true;
  };

  text.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !getSelection()?.isCollapsed) return;
    const sign = signOf(event.target);
    if (!sign || !show(sign)) return;
    event.preventDefault();
    note.focus({ preventScroll: true });
  });
  note.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement) note.hidePopover();
  });

  // A pointer that rests opens the record, one that leaves both the words and the record closes it; a focus in it keeps it.
  let wait: ReturnType<typeof setTimeout>;
  const later = (act: () => void, after: number) => {
    clearTimeout(wait);
    wait = setTimeout(act, after);
  };
  text.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const sign = signOf(event.target);
    const isOpen = note.matches(':popover-open');
    if (sign && !(isOpen && (sign === open || note.contains(document.activeElement)))) later(() => show(sign), 350);
    else if (sign) clearTimeout(wait);
    else leave();
  });
  const leave = () =>
    later(() => {
      if (note.matches(':popover-open') && !note.contains(document.activeElement)) note.hidePopover();
    }, 300);
  text.addEventListener('pointerleave', leave);
  note.addEventListener('pointerenter', () => clearTimeout(wait));
  note.addEventListener('pointerleave', leave);
})();
