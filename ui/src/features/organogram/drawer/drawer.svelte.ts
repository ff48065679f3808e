// Somebody of the team or a partner on the way from the drawer to a role: carried with the pointer, or taken up with a
// tap or a key and put down on the next role that is chosen.

import { call, session, type OutlineRow, type PartnerId, type PersonId, type RoleId } from '$lib/api';
import { m } from '$lib/i18n.svelte';
import { toasts } from '$lib/toasts.svelte';
import type { Point } from '../model/viewport';

/** What lies in the drawer. */
export type Thing = { kind: 'person'; id: PersonId; name: string } | { kind: 'partner'; id: PartnerId; name: string; from: { role: RoleId; title: string } | null };

/** What would happen on a role, in words. */
export interface Landing {
  role: RoleId;
  /** Refused: the words say why. */
  refused: boolean;
  words: string;
}

/** What the drawer needs of the chart. */
interface Charted {
  readonly rows: ReadonlyMap<RoleId, OutlineRow>;
  readonly current: RoleId | null;
  select(role: RoleId): void;
  go(role: RoleId | null): void;
  said: string;
}

export class Drawer {
  open = $state(false);
  /** What is on its way to a role. */
  thing = $state.raw<Thing | null>(null);
  /** It is carried: where the pointer is, in the window's pixels. */
  at = $state.raw<Point | null>(null);
  /** The role under the pointer. */
  over = $state<RoleId | null>(null);
  /** What would happen there. */
  readonly landing: Landing | null;

  constructor(private readonly chart: Charted) {
    this.landing = $derived(this.thing && this.over ? this.landingOn(this.over) : null);
  }

  /** Takes something up, to be put on the role that is chosen next. With `byKey`, the keyboard goes to the roles. */
  take(thing: Thing, byKey: boolean): void {
    this.thing = thing;
    this.at = null;
    this.chart.said = thing.kind === 'person' ? m.canvas_drawer_taken_person({ name: thing.name }) : m.canvas_drawer_taken_partner({ name: thing.name });
    if (byKey) this.chart.go(this.chart.current);
  }

  /** Follows the pointer over the window. */
  carry(thing: Thing, at: Point, over: RoleId | null): void {
    this.thing = thing;
    this.at = at;
    if (over === this.over) return;
    this.over = over;
    if (this.landing) this.chart.said = this.landing.words;
  }

  /** Lets go of what is carried, on the role under the pointer or on nothing. */
  drop(): void {
    const { over } = this;
    if (over) void this.put(over);
    else this.letGo();
  }

  letGo(): void {
    this.thing = null;
    this.at = null;
    this.over = null;
  }

  /** Whether the role can have what is on its way; none while nothing is. */
  takes(role: RoleId): boolean | null {
    if (!this.thing) return null;
    return !this.landingOn(role)?.refused;
  }

  landingOn(role: RoleId): Landing | null {
    const { thing } = this;
    const row = this.chart.rows.get(role);
    if (!thing || !row) return null;
    const { title } = row;
    const { name } = thing;
    if (thing.kind === 'person') {
      const holders = row.people.filter((one) => one.kind === 'holder');
      if (holders.some((one) => one.person === thing.id)) return { role, refused: true, words: m.canvas_drawer_has_role({ name, title }) };
      if (holders.length === 0) return { role, refused: false, words: m.canvas_drawer_gets_role({ name, title }) };
      return { role, refused: false, words: m.canvas_drawer_shares_role({ name, title, with: holders.map((one) => one.short).join(', ') }) };
    }
    if (thing.from?.role === role) return { role, refused: true, words: m.canvas_drawer_has_partner({ name, title }) };
    if (thing.from) return { role, refused: false, words: m.canvas_drawer_moves_partner({ name, title, from: thing.from.title }) };
    return { role, refused: false, words: m.canvas_drawer_gets_partner({ name, title }) };
  }

  /** Gives the role what is on its way: one step to undo. What cannot be is said. */
  async put(role: RoleId): Promise<void> {
    const { thing } = this;
    const landing = this.landingOn(role);
    this.letGo();
    if (!thing || !landing) return;
    if (landing.refused) {
      toasts.show(landing.words, { severity: 'warning' });
      return;
    }
    try {
      if (thing.kind === 'person') await call('role_assign', { input: { role, who: { who: 'known', person: thing.id }, kind: 'holder' } });
      else await call('tie_set', { partner: thing.id, kind: 'first_contact', role });
    } catch (raw) {
      toasts.error(raw);
      return;
    }
    this.chart.select(role);
    const names = { title: this.chart.rows.get(role)?.title ?? '', name: thing.name };
    session.offerUndo(thing.kind === 'person' ? m.canvas_drawer_done_person(names) : m.organogram_tied({ partner: names.name, title: names.title }));
  }
}
