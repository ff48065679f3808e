/** Short messages at the bottom of the window. Each stays at least ten seconds and can carry one action. */
import { explain } from './errors/explain';
import type { Severity } from './errors/table';

export interface ToastAction {
  label: string;
  run: () => void | Promise<void>;
}

export interface Toast {
  id: number;
  text: string;
  severity: Severity | 'ok';
  action?: ToastAction;
  /** Milliseconds on screen without hover or focus. */
  stays: number;
}

/** Shortest time on screen, in milliseconds. */
export const TOAST_STAYS = 10_000;
/** More than this at once would cover the work; the oldest goes. */
const MOST = 3;

let next = 1;
let list = $state.raw<Toast[]>([]);

export const toasts = {
  get list(): readonly Toast[] {
    return list;
  },
  /** Shows a message. One with an action stays longer. */
  show(text: string, options: { severity?: Toast['severity']; action?: ToastAction } = {}): number {
    const id = next++;
    const stays = options.action ? TOAST_STAYS * 1.5 : TOAST_STAYS;
    list = [...list.slice(-(MOST - 1)), { id, text, severity: options.severity ?? 'info', action: options.action, stays }];
    return id;
  },
  /** Shows what went wrong. */
  error(raw: unknown, action?: ToastAction): number {
    const { text, severity } = explain(raw);
    return toasts.show(text, { severity, action });
  },
  drop(id: number): void {
    list = list.filter((toast) => toast.id !== id);
  },
  clear(): void {
    list = [];
  },
};
