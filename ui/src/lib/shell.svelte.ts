/** What screens tell the shell around them: their own keys, and whether they want the whole window. */
import { untrack } from 'svelte';

/** What the general keys do on this screen. Without one, the key does nothing here. */
export interface ScreenKeys {
  /** Ctrl+N: something new. */
  create?: () => void;
  /** Ctrl+F: to the filter. */
  find?: () => void;
  /** Ctrl+S, where something is not saved by itself. */
  save?: () => void;
  /** Ctrl+P: share or print. */
  print?: () => void;
  /** F5: present. */
  present?: () => void;
  /** F2: rename what is chosen. */
  rename?: () => void;
  /** Esc, when nothing else takes it. */
  back?: () => void;
}

let stack = $state.raw<ScreenKeys[]>([]);
let calm = $state(0);
let palette = $state(false);
let help = $state(false);

export const shell = {
  /** The keys of the newest screen that has set them. */
  get keys(): ScreenKeys {
    return stack.at(-1) ?? {};
  },
  /** A screen wants the window for itself: no navigation around it. */
  get calm(): boolean {
    return calm > 0;
  },
  get palette(): boolean {
    return palette;
  },
  set palette(open: boolean) {
    palette = open;
  },
  get help(): boolean {
    return help;
  },
  set help(open: boolean) {
    help = open;
  },
};

/** Sets the keys of a screen for as long as it is shown. Call it while a component is being set up. */
export function useKeys(keys: ScreenKeys): void {
  $effect(() => {
    // Untracked: the effect must not depend on the list that it changes.
    untrack(() => (stack = [...stack, keys]));
    return () => {
      stack = stack.filter((one) => one !== keys);
    };
  });
}

/** Gives a screen the whole window for as long as it is shown. */
export function useCalm(wanted: () => boolean = () => true): void {
  $effect(() => {
    if (!wanted()) return;
    untrack(() => (calm += 1));
    return () => {
      calm -= 1;
    };
  });
}
