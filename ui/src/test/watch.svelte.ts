/** Runs something now and again whenever what it read has changed; the answer stops it. For tests. */
import { flushSync } from 'svelte';

export function watch(run: () => void): () => void {
  const stop = $effect.root(() => {
    $effect(() => run());
  });
  flushSync();
  return stop;
}
