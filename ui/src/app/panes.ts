/** F6 goes round the panes of the window: bar, navigation, screen, panel. */
const ORDER = ['top', 'nav', 'main', 'panel'];

/** The panes on screen now, in reading order. */
export function panes(): HTMLElement[] {
  const found = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  return found.sort((a, b) => ORDER.indexOf(a.dataset.pane ?? '') - ORDER.indexOf(b.dataset.pane ?? ''));
}

/** Moves the focus to the next or former pane: to where it last was in it, or to its first control. */
export function nextPane(step: 1 | -1): void {
  const all = panes();
  const at = all.findIndex((pane) => pane.contains(document.activeElement));
  const to = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
  const pane = all[to];
  if (!pane) return;
  const first = pane.querySelector<HTMLElement>(
    '[aria-current=page], [data-pane-focus], [tabindex="0"], button:not([disabled]):not([tabindex="-1"]), a[href], input:not([disabled]), select, textarea',
  );
  (first ?? pane).focus();
}
