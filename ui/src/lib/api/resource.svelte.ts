/** A view of the core that stays current: asked again when one of its topics changes. */
import { untrack } from 'svelte';
import { call, CallError, type ArgsOf, type CommandName, type ResultOf } from './api';
import { stamp } from './changes.svelte';
import type { Topic } from './generated';

export interface Resource<T> {
  /** The newest answer; keeps the former one while a new one is under way. */
  readonly data: T | undefined;
  /** Set when the last question failed; `data` is then the last good answer. */
  readonly error: CallError | undefined;
  /** A question is under way. */
  readonly loading: boolean;
  /** Asks again now. */
  reload(): Promise<void>;
}

/**
 * Asks `command` now, again when `args()` changes and again when a change set touches one of `topics`.
 * Call it while a component is being set up. `args` may answer `null`: then nothing is asked and `data` is empty.
 */
export function resource<K extends CommandName>(
  command: K,
  args: () => ArgsOf<K> | null,
  topics: readonly Topic[],
): Resource<ResultOf<K>> {
  let data = $state.raw<ResultOf<K>>();
  let error = $state.raw<CallError>();
  let loading = $state(true);
  let asked = 0;

  async function ask(now: ArgsOf<K> | null): Promise<void> {
    const mine = ++asked;
    if (now === null) {
      data = undefined;
      error = undefined;
      loading = false;
      return;
    }
    loading = true;
    try {
      const answer = await (call as (name: K, args: ArgsOf<K>) => Promise<ResultOf<K>>)(command, now);
      // A later question overtook this one: its answer counts.
      if (mine !== asked) return;
      data = answer;
      error = undefined;
    } catch (raw) {
      if (mine !== asked) return;
      error = CallError.from(raw);
    }
    loading = false;
  }

  $effect(() => {
    stamp(topics);
    const now = args();
    untrack(() => void ask(now));
  });

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    reload: () => ask(untrack(args)),
  };
}
