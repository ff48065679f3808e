// The lines that are drawn beside the tree: those of the role that has the focus, or those of what somebody follows.

import { m } from '$lib/i18n.svelte';
import type { OrganogramView, RelationKind, RoleId } from '$lib/api';
import { KINDS, linesOf, linesTo, placesOf, type Followed, type Line } from './lines';

/** What the lines need of the chart. */
interface Lined {
  readonly view: { readonly data: OrganogramView | undefined };
  readonly current: RoleId | null;
  readonly panelOpen: boolean;
  title(role: RoleId): string;
  said: string;
}

export class Lines {
  /** A card has the focus. */
  focused = $state(false);
  /** Everything else is dimmed while this is followed. */
  followed = $state.raw<Followed | null>(null);

  readonly places: readonly RoleId[];
  readonly drawn: readonly Line[];
  /** The kinds among them, for the key. */
  readonly kinds: readonly RelationKind[];
  readonly #at: ReadonlySet<RoleId>;

  constructor(private readonly chart: Lined) {
    this.places = $derived(this.followed && chart.view.data ? placesOf(chart.view.data, this.followed) : []);
    this.#at = $derived(new Set(this.places));
    this.drawn = $derived.by(() => {
      const { data } = chart.view;
      if (!data) return [];
      if (this.followed) return linesTo(data, this.followed);
      const { current } = chart;
      return current && (this.focused || chart.panelOpen) ? linesOf(data.relations, current) : [];
    });
    this.kinds = $derived(KINDS.filter((kind) => this.drawn.some((one) => one.kind === kind)));
  }

  /** Whether what is followed stands on the card of a role; null while nothing is followed. */
  mark(role: RoleId): 'at' | 'off' | null {
    if (!this.followed) return null;
    return this.#at.has(role) ? 'at' : 'off';
  }

  isFollowed(id: string): boolean {
    return this.followed?.id === id;
  }

  /** Follows somebody or a partner; asked once more it stops. */
  toggle(thing: Followed): void {
    if (this.isFollowed(thing.id)) this.stop();
    else this.follow(thing);
  }

  follow(thing: Followed): void {
    this.followed = thing;
    const titles = this.places.map((role) => this.chart.title(role)).join(', ');
    const { name } = thing;
    const count = this.places.length;
    this.chart.said =
      count === 0 ? m.canvas_follow_said_none({ name }) : count === 1 ? m.canvas_follow_said_one({ name, titles }) : m.canvas_follow_said_other({ name, titles, count });
  }

  /** Answers whether something was followed. */
  stop(): boolean {
    if (!this.followed) return false;
    this.followed = null;
    this.chart.said = m.canvas_follow_off();
    return true;
  }
}
