// A role that comes elsewhere in the reading order gets its element moved in the page, and the browser takes the focus
// away from what is moved. Whoever works with the keyboard would be nowhere.

import { untrack } from 'svelte';

/** Gives the focus back to the role in `root` that had it before what `drawn` reads was drawn anew. */
export function keepFocus(root: () => HTMLElement | undefined, drawn: () => unknown): void {
  let held: string | undefined;
  $effect.pre(() => {
    drawn();
    const role = document.activeElement?.closest<HTMLElement>('[data-role]');
    held = untrack(root)?.contains(role ?? null) ? role?.dataset.role : undefined;
  });
  $effect(() => {
    drawn();
    if (!held || document.activeElement !== document.body) return;
    untrack(root)?.querySelector<HTMLElement>(`[data-role="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  });
}
