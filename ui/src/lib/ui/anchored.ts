/**
 * Places a pop-up beside what opened it and keeps it inside the window. It goes to the top layer where the webview
 * knows popovers, so that neither dialogs nor scrolling boxes cut it off; its place is set through the CSSOM.
 */
import type { Attachment } from 'svelte/attachments';

export interface Anchor {
  /** What it belongs to. */
  to: () => HTMLElement | undefined;
  align?: 'start' | 'end';
  /** At least as wide as what it belongs to. */
  stretch?: boolean;
}

const GAP = 4;
const EDGE = 8;

export function anchored({ to, align = 'start', stretch = false }: Anchor): Attachment<HTMLElement> {
  return (pop) => {
    function place() {
      const anchor = to()?.getBoundingClientRect();
      if (!anchor) return;
      if (stretch) pop.style.minWidth = `${anchor.width}px`;
      pop.style.maxWidth = `${window.innerWidth - 2 * EDGE}px`;
      const below = window.innerHeight - anchor.bottom - GAP - EDGE;
      const above = anchor.top - GAP - EDGE;
      const needs = pop.scrollHeight;
      const up = needs > below && above > below;
      pop.style.maxHeight = `${Math.max(120, up ? above : below)}px`;
      const { width, height } = pop.getBoundingClientRect();
      const left = align === 'end' ? anchor.right - width : anchor.left;
      pop.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`;
      pop.style.top = `${up ? anchor.top - GAP - height : anchor.bottom + GAP}px`;
    }

    if (typeof pop.showPopover === 'function') {
      pop.setAttribute('popover', 'manual');
      pop.showPopover();
    }
    place();
    const watch = typeof ResizeObserver === 'function' ? new ResizeObserver(place) : undefined;
    watch?.observe(pop);
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    return () => {
      watch?.disconnect();
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
    };
  };
}
