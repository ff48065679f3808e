import { toasts } from './toasts.svelte';

/** Does something and answers whether it worked; otherwise the reason is shown. */
export async function tried(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (raw) {
    toasts.error(raw);
    return false;
  }
}
