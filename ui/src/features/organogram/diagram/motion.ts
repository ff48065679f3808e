// Movement of at most a quarter of a second, and none at all for people who asked for none.

export const GLIDE_MS = 220;

export interface Glide<T = unknown> {
  to: T;
  stop(): void;
}

export const prefersStillness = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

const ease = (t: number): number => 1 - (1 - t) ** 3;

/** Calls `frame` with 0…1 until the movement is done; at once with 1 when there should be none. */
export function glide<T>(to: T, frame: (t: number) => void, done: () => void = () => {}): Glide<T> {
  let handle = 0;
  let started: number | null = null;
  const step = (now: number): void => {
    started ??= now;
    const t = Math.min(1, (now - started) / GLIDE_MS);
    frame(ease(t));
    if (t < 1) handle = requestAnimationFrame(step);
    else done();
  };
  if (prefersStillness() || typeof requestAnimationFrame !== 'function' || document.hidden) {
    frame(1);
    done();
  } else handle = requestAnimationFrame(step);
  return { to, stop: () => cancelAnimationFrame(handle) };
}
