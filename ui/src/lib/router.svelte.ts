/** Where in the app somebody is. Kept in memory: a webview has no address bar. */
import type { Component } from 'svelte';
import type { Thing } from './api/generated';

export type ScreenId = 'organogram' | 'partners' | 'landscape' | 'partner' | 'questions' | 'team' | 'assessment' | 'import' | 'duplicates' | 'bin' | 'settings';

export interface Spot {
  screen: ScreenId;
  /** What is shown there: `{ partner: id }`, `{ role: id }`. Keys are the screen's own. */
  params: Record<string, string>;
}

/** How a feature offers its screen; the table stands in `app/screens.ts`. */
export interface ScreenEntry {
  load: () => Promise<{ default: Component }>;
  /** Works without an open school. */
  alone?: boolean;
}
export type ScreenTable = Partial<Record<ScreenId, ScreenEntry>>;

const HOME: ScreenId = 'organogram';
let table: ScreenTable = {};
let trail = $state.raw<Spot[]>([{ screen: HOME, params: {} }]);
const here = $derived(trail.at(-1) ?? { screen: HOME, params: {} });

export const router = {
  get here(): Spot {
    return here;
  },
  get screen(): ScreenId {
    return here.screen;
  },
  /** A parameter of this place. */
  param: (key: string): string | undefined => here.params[key],
  get canGoBack(): boolean {
    return trail.length > 1;
  },
  /** The app hands over its table once. */
  register(screens: ScreenTable): void {
    table = screens;
  },
  entry: (screen: ScreenId): ScreenEntry | undefined => table[screen],
  /** Whether the screen is part of this version. */
  has: (screen: ScreenId): boolean => table[screen] !== undefined,

  /** Goes to a screen; does nothing when somebody is there already. */
  go(screen: ScreenId, params: Record<string, string> = {}): void {
    const same = here.screen === screen && JSON.stringify(here.params) === JSON.stringify(params);
    if (!same) trail = [...trail.slice(-49), { screen, params }];
  },
  /** Changes the parameters of this place (a selection) without a step back for it. */
  replace(params: Record<string, string>): void {
    trail = [...trail.slice(0, -1), { screen: here.screen, params }];
  },
  /** Where somebody came from. */
  back(otherwise: ScreenId = HOME): void {
    trail = trail.length > 1 ? trail.slice(0, -1) : [{ screen: otherwise, params: {} }];
  },
  /** Forgets everything: another school is open. */
  reset(screen: ScreenId = HOME, params: Record<string, string> = {}): void {
    trail = [{ screen, params }];
  },
  /** Shows a partner, somebody of the team or a role. */
  open(thing: Thing): void {
    if (thing.kind === 'partner') router.go('partner', { partner: thing.id });
    else if (thing.kind === 'person') router.go('team', { person: thing.id });
    else router.go('organogram', { role: thing.id });
  },
};
