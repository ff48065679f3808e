/** The keys that work everywhere. Listened to before the webview: F5, Ctrl+R, Ctrl+P and Ctrl+F are ours. */
import { session } from '$lib/api/session.svelte';
import { m } from '$lib/i18n.svelte';
import { router } from '$lib/router.svelte';
import { shell } from '$lib/shell.svelte';
import { toasts } from '$lib/toasts.svelte';
import { zoomStep } from '$lib/zoom';
import { navigation } from './navigation';
import { nextPane } from './panes';

const NO_TEXT = new Set(['checkbox', 'radio', 'range', 'button', 'submit', 'reset', 'color', 'file']);

/** In a field the keys for text are the field's own. */
export function inText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target instanceof HTMLInputElement) return !NO_TEXT.has(target.type) && !target.readOnly;
  return target instanceof HTMLElement && target.isContentEditable;
}

const zoom = (direction: -1 | 0 | 1) => {
  const next = zoomStep(session.preferences.zoom, direction);
  if (next !== session.preferences.zoom) void session.prefer({ zoom: next });
};

/** A dialog is open: the keys for screens would work behind it. */
const inDialog = (): boolean => document.querySelector('dialog[open]') !== null;

/** What a key with Ctrl (or Command) does; `undefined` leaves it alone. */
function control(event: KeyboardEvent): (() => void) | undefined {
  const key = event.key.toLowerCase();
  // Zoom and "saved" also make sense in a dialog.
  if (key === '+' || key === '=') return () => zoom(1);
  if (key === '-') return () => zoom(-1);
  if (key === '0') return () => zoom(0);
  // Never the webview's reload, print or find.
  const none = () => {};
  if (key === 's' && shell.keys.save) return inDialog() ? none : shell.keys.save;
  if (key === 's') return () => void toasts.show(m.shell_always_saved(), { severity: 'ok' });
  if (key === 'r') return none;
  if (inDialog()) return ['p', 'f', 'n', 'k'].includes(key) ? none : undefined;
  if (key === 'p') return shell.keys.print ?? none;
  if (key === 'f') return shell.keys.find ?? (() => void (shell.palette = session.school !== undefined));
  if (key === 'n') return shell.keys.create ?? none;
  if (!session.school) return undefined;
  if (key === 'k') return () => void (shell.palette = true);
  if (key === 'z' && !inText(event.target)) return event.shiftKey ? session.redo : session.undo;
  if (key === 'y' && !inText(event.target)) return session.redo;
  if (/^[1-9]$/.test(key)) {
    const item = navigation()[Number(key) - 1];
    return item && !shell.calm ? () => router.go(item.screen) : undefined;
  }
  return undefined;
}

function plain(event: KeyboardEvent): (() => void) | undefined {
  switch (event.key) {
    case 'F1':
      return () => void (shell.help = true);
    case 'F2':
      return inDialog() ? undefined : shell.keys.rename;
    case 'F5':
      return inDialog() ? () => {} : (shell.keys.present ?? (() => {}));
    case 'F6':
      return inDialog() ? undefined : () => nextPane(event.shiftKey ? -1 : 1);
    default:
      return undefined;
  }
}

/** Handles a key press in the capture phase. */
export function onKey(event: KeyboardEvent): void {
  // Ctrl+Alt is AltGr: it types characters.
  if (event.altKey || event.isComposing) return;
  const act = event.ctrlKey || event.metaKey ? control(event) : plain(event);
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat || event.key === '+' || event.key === '-') act();
}

/** Esc goes back when neither a dialog, a menu nor a field took it. */
export function onEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.defaultPrevented && !inDialog()) shell.keys.back?.();
}
