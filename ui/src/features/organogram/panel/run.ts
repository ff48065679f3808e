// Asks the core for a change from the panel; what it refuses is said in a toast.

import { session } from '$lib/api';
import { toasts } from '$lib/toasts.svelte';

/** Answers whether it was done. With `words`, a toast says so and offers to undo it. */
export async function run(ask: () => Promise<unknown>, words?: string): Promise<boolean> {
  try {
    await ask();
  } catch (raw) {
    toasts.error(raw);
    return false;
  }
  if (words) session.offerUndo(words);
  return true;
}
