/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * What scripts add to the images of the pages: beside the text they keep step with it, page by page; a zone and its lines light up
 * together; an image can be looked at closely (OpenSeadragon, which is loaded when somebody wants to).
 */
(() => {
  const aside = document.querySelector<HTMLElement>('.facsimile');
  const text = document.querySelector<HTMLElement>('.states');
  if (!aside || !text) return;

  const sheets = new Map(
    [...aside.querySelectorAll<HTMLElement>('.sheet[data-page]')].map((sheet) => [sheet.dataset.page ?? '', sheet])
  );

  // ------------------------------------------------------------------------------------------------------- in step

  /** The page that is being read: the last that begins above the upper third of the window, in a state that shows. */
  const pageRead = () => {
    const state = [...text.querySelectorAll<HTMLElement>('.state')].find((one) => one.offsetParent !== null);
    const pages = [...(state?.querySelectorAll<HTMLElement>('.page') ?? [])];
    let [low, high] = [0, pages.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pages[middle]?.getBoundingClientRect().top ?? 0) < innerHeight / 3) low = middle + 1;
      else high = middle;
    }
    const id = (pages[low - 1] ?? pages[0])?.id ?? '';
    const prefix = `${state?.dataset.state}.`;
    return id.startsWith(prefix) ? id.slice(prefix.length) : id;
  };

  let shown = '';
  const follow = () => {
    if (getComputedStyle(aside).position !== 'sticky') return;
    const page = pageRead();
    const sheet = sheets.get(page);
    if (page === shown || !sheet) return;
    sheets.get(shown)?.classList.remove('current');
    sheet.classList.add('current');
    shown = page;
    aside.scrollTo({ top: sheet.offsetTop });
  };
  let isWaiting = false;
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      follow();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  document.querySelector('.switch')?.addEventListener('change', soon);
  soon();

  // --------------------------------------------------------------------------------------------------------- zones

  const zoneOf = new Map<string, Element[]>();
  const register = (zone: Element) => {
    const target = (zone.getAttribute('href') ?? '').slice(1);
    zoneOf.set(target, [...(zoneOf.get(target) ?? []), zone]);
  };
  for (const zone of aside.querySelectorAll('.zone')) register(zone);

  /** What a place holds: an element by itself, a line to where the next one or the next page begins. */
  const rangeOf = (target: HTMLElement) => {
    const range = document.createRange();
    range.selectNodeContents(target);
    if (!target.matches('.line, .page')) return range;
    const transcript = target.closest('.transcript');
    const edges = [...(transcript?.querySelectorAll(target.matches('.page') ? '.page' : '.line, .page') ?? [])];
    const next = edges[edges.indexOf(target) + 1];
    range.setStartAfter(target);
    if (next) range.setEndBefore(next);
    else if (transcript?.lastChild) range.setEndAfter(transcript.lastChild);
    return range;
  };

  const light = (target: string | undefined) => {
    for (const zones of zoneOf.values()) for (const zone of zones) zone.classList.remove('lit');
    const element = target === undefined ? null : document.getElementById(target);
    if ('highlights' in CSS) {
      CSS.highlights.delete('zone');
      if (element) CSS.highlights.set('zone', new Highlight(rangeOf(element)));
    }
    for (const zone of zoneOf.get(target ?? '') ?? []) zone.classList.add('lit');
  };

  /** The innermost place with a zone that holds a point of the text: an element round it, or the line that it stands on. */
  const placeAt = (node: Element): string | undefined => {
    for (let at: Element | null = node; at && at !== text; at = at.parentElement)
      if (at.id && zoneOf.has(at.id) && !at.matches('.line, .page')) return at.id;
    return undefined;
  };
  const lineAt = (x: number, y: number): string | undefined => {
    const caret = document.caretRangeFromPoint?.(x, y);
    const transcript = caret?.startContainer.parentElement?.closest('.transcript');
    if (!caret || !transcript) return undefined;
    let found: string | undefined;
    for (const line of transcript.querySelectorAll('.line, .page')) {
      if (caret.comparePoint(line, 0) > 0) break;
      if (line.matches('.line') || zoneOf.has(line.id)) found = line.id;
    }
    return found !== undefined && zoneOf.has(found) ? found : undefined;
  };

  if (zoneOf.size > 0) {
    const targetOf = (event: Event) =>
      (event.target as Element | null)?.closest?.('.zone')?.getAttribute('href')?.slice(1);
    for (const kind of ['pointerover', 'focusin']) aside.addEventListener(kind, (event) => light(targetOf(event)));
    for (const kind of ['pointerleave', 'focusout']) aside.addEventListener(kind, () => light(undefined));
    // When the page scrolls to what has the focus, browsers say of the text that the pointer moved or left. It did not.
    let pointer = '';
    const hasMoved = ({ screenX, screenY }: PointerEvent) => {
      const before = pointer;
      pointer = `${screenX} ${screenY}`;
      return pointer !== before;
    };
    text.addEventListener('pointermove', (event) => {
      if (event.pointerType !== 'mouse' || !hasMoved(event)) return;
      light(placeAt(event.target as Element) ?? lineAt(event.clientX, event.clientY));
    });
    text.addEventListener('pointerleave', (event) => hasMoved(event) && light(undefined));
    text.addEventListener('focusin', (event) => {
      const { left, top } = (event.target as Element).getBoundingClientRect();
      light(placeAt(event.target as Element) ?? lineAt(left, top));
    });
    text.addEventListener('focusout', () => light(undefined));
  }

  // ---------------------------------------------------------------------------------------------------------- zoom

  interface Viewer {
    viewport: { zoomBy(factor: number): void; goHome(): void; applyConstraints(): void };
    addOverlay(overlay: object): void;
    addHandler(event: 'open', act: () => void): void;
    world: { getItemAt(index: number): { getBounds(): object } };
    destroy(): void;
  }
  const { zoom = '', closer = '', farther = '', whole = '', close = '', viewer: source = '' } = aside.dataset;

  let loaded: Promise<(options: object) => Viewer> | undefined;
  const load = () => {
    loaded ??= new Promise((done, fail) => {
      const script = document.createElement('script');
      script.src = source;
      script.addEventListener('load', () =>
        done((window as never as { OpenSeadragon: (options: object) => Viewer }).OpenSeadragon)
      );
      script.addEventListener('error', fail);
      document.head.append(script);
    });
    return loaded;
  };

  const button = (label: string, act: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', act);
    return made;
  };

  const look = async (sheet: HTMLElement, opener: HTMLElement) => {
    const open = await load();
    const leaf = sheet.querySelector<HTMLElement>('.leaf');
    const image = leaf?.querySelector('img');
    if (!leaf || !image || leaf.hidden) return;
    const element = document.createElement('div');
    element.className = 'viewer';
    leaf.hidden = true;
    leaf.after(element);
    const { service } = sheet.dataset;
    const viewer = open({
      element,
      tileSources: service ? `${service}/info.json` : { type: 'image', url: image.src },
      // The canvas draws an image that was opened from a file; the other drawers may not.
      drawer: 'canvas',
      showNavigationControl: false,
      gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
      maxZoomPixelRatio: 4,
      immediateRender: true
    });
    const zones = leaf.querySelector('svg')?.cloneNode(true) as SVGElement | undefined;
    if (zones) {
      for (const zone of zones.querySelectorAll('.zone')) register(zone);
      viewer.addHandler('open', () =>
        viewer.addOverlay({ element: zones, location: viewer.world.getItemAt(0).getBounds() })
      );
    }
    const by = (factor: number) => () => {
      viewer.viewport.zoomBy(factor);
      viewer.viewport.applyConstraints();
    };
    const controls = [
      button(closer, by(1.5)),
      button(farther, by(1 / 1.5)),
      button(whole, () => viewer.viewport.goHome())
    ];
    const end = button(close, () => {
      viewer.destroy();
      element.remove();
      for (const control of [...controls, end]) control.remove();
      leaf.hidden = false;
      opener.hidden = false;
      opener.focus();
    });
    opener.hidden = true;
    sheet.querySelector('figcaption')?.append(...controls, end);
    controls[0]?.focus();
  };

  /**
   * A service of files alone has no other sizes than it lists (IIIF Image API, level 0): of these the smallest that is large enough
   * takes the place of a picture that did not come, else the whole image.
   */
  const settle = async (image: HTMLImageElement, service: string) => {
    const info = await (await fetch(`${service}/info.json`)).json();
    const isThird = JSON.stringify(info['@context'] ?? '').includes('/image/3/');
    const sizes: { width: number; height: number }[] = [...(info.sizes ?? [])].sort((a, b) => a.width - b.width);
    const size = sizes.find(({ width }) => width >= 1000) ?? sizes.at(-1);
    const whole = isThird ? 'max' : 'full';
    const wanted = size ? `${size.width},${isThird ? size.height : ''}` : whole;
    image.src = `${service}/full/${wanted}/0/default.${info.preferredFormats?.[0] ?? 'jpg'}`;
  };

  for (const sheet of aside.querySelectorAll<HTMLElement>('.sheet')) {
    const image = sheet.querySelector<HTMLImageElement>('.leaf img');
    if (!image) continue;
    const { service } = sheet.dataset;
    if (service) {
      const fail = () => settle(image, service).catch(() => undefined);
      if (image.complete && image.naturalWidth === 0) fail();
      else image.addEventListener('error', fail, { once: true });
    }
    const opener = button(zoom, () => {
      look(sheet, opener).catch(() => undefined);
    });
    sheet.querySelector('figcaption')?.append(opener);
  }
})();
