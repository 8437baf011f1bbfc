/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * What scripts add to a document's page; all else works without them. Here: the view chosen is kept in the address
 * (`?view=final`), and a link to a place shows the view that the place stands in.
 *
 * Classic scripts, each by itself (the folder must work from `file://`, where browsers load no modules).
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

  /** The state that shows, or the two that stand side by side. */
  const showing = () => (chosen('view') === 'compare' ? [chosen('left'), chosen('right')] : [chosen('view')]);

  /** The place that the address names is in a state that shows. */
  const showTarget = () => {
    const target = document.querySelector(':target');
    const state = target?.closest<HTMLElement>('.state')?.dataset.state;
    if (!target || !state || showing().includes(state)) return;
    choose('view', state);
    target.scrollIntoView({ block: 'center' });
  };

  if (!controls) return;
  for (const group of ['view', 'left', 'right']) choose(group, address().searchParams.get(group));

  /** The slider through the stages, which stands where the switch stands; nowhere when the switch is at no stage. */
  const slider = controls.querySelector<HTMLInputElement>('#through');
  const steps = slider?.dataset.steps?.split(' ') ?? [];
  const follow = () => {
    if (!slider) return;
    const step = steps.indexOf(chosen('view'));
    const label = controls.querySelector(`label[for="view-${CSS.escape(chosen('view'))}"]`);
    slider.classList.toggle('elsewhere', step < 0);
    slider.setAttribute('aria-valuetext', label?.textContent?.trim() ?? '');
    slider.value = String(Math.max(step, 0));
  };
  const go = () => {
    if (!slider || steps[Number(slider.value)] === chosen('view')) return;
    choose('view', steps[Number(slider.value)] ?? null);
    controls.querySelector('input:checked')?.dispatchEvent(new Event('change', { bubbles: true }));
  };
  slider?.addEventListener('input', go);
  // From nowhere to the first stage the value of the slider does not change.
  slider?.addEventListener('click', go);
  slider?.addEventListener('keydown', (event) => {
    if (!slider.classList.contains('elsewhere') || !/^(?:Arrow|Page|Home|End)/.test(event.key)) return;
    event.preventDefault();
    slider.value = event.key === 'End' ? slider.max : '0';
    go();
  });
  follow();

  controls.addEventListener('change', () => {
    follow();
    const next = address();
    for (const group of ['view', 'left', 'right']) {
      const keep = group === 'view' || chosen('view') === 'compare';
      if (keep) next.searchParams.set(group, chosen(group));
      else next.searchParams.delete(group);
    }
    history.replaceState(null, '', next);
  });
  addEventListener('hashchange', showTarget);
  addEventListener('load', showTarget);
})();
