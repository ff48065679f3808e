// Finding a role, somebody of the team or a partner in the chart: the cards on which the words stand, in reading order.

import type { OutlineRow, RoleId } from '$lib/api';
import { fold } from '$lib/fold';

/** A card on which the words stand, and what stands there. */
export interface Hit {
  role: RoleId;
  title: string;
  /** What was found on the card; none when it is the title itself. */
  thing: { kind: 'person' | 'partner'; id: string; name: string } | null;
}

/** What the search needs of the chart. */
interface Searched {
  readonly outline: readonly OutlineRow[];
  /** The role from which the search starts. */
  readonly current: RoleId | null;
  select(role: RoleId): void;
  go(role: RoleId | null): void;
  sight: { role: RoleId } | null;
}

/** Cards on which all the words stand: in the title, or else in the name of one person or one partner. */
export function hitsOf(outline: readonly OutlineRow[], text: string): Hit[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const fits = (name: string): boolean => {
    const folded = fold(name);
    return words.every((word) => folded.includes(word));
  };
  return outline.flatMap((row): Hit[] => {
    const { role, title } = row;
    if (fits(title)) return [{ role, title, thing: null }];
    const person = row.people.find((one) => fits(one.name));
    if (person) return [{ role, title, thing: { kind: 'person', id: person.person, name: person.name } }];
    const partner = row.partners.find((one) => fits(one.name));
    return partner ? [{ role, title, thing: { kind: 'partner', id: partner.partner, name: partner.name } }] : [];
  });
}

export class Find {
  open = $state(false);
  /** Raised each time somebody asks for the search: the box takes the focus. */
  asked = $state(0);
  text = $state('');
  #at = $state<RoleId | null>(null);

  readonly hits: Hit[];
  readonly #marks: ReadonlySet<RoleId>;
  /** Place of the hit that is shown. */
  readonly index: number;
  readonly now: Hit | null;

  constructor(private readonly chart: Searched) {
    this.hits = $derived(this.open ? hitsOf(chart.outline, this.text) : []);
    this.#marks = $derived(new Set(this.hits.map((hit) => hit.role)));
    this.index = $derived(Math.max(0, this.hits.findIndex((hit) => hit.role === this.#at)));
    this.now = $derived(this.hits[this.index] ?? null);
  }

  start(): void {
    this.open = true;
    this.asked += 1;
  }

  /** The words changed: the nearest hit from the chosen role on is shown. */
  look(): void {
    const before = this.chart.current;
    const order = this.chart.outline.map((row) => row.role);
    const from = before ? order.indexOf(before) : 0;
    const next = this.hits.find((hit) => order.indexOf(hit.role) >= from) ?? this.hits[0];
    if (next) this.#show(next);
  }

  /** To the next hit, or back; after the last comes the first. */
  step(by: 1 | -1): void {
    const { hits } = this;
    const next = hits[(this.index + by + hits.length) % hits.length];
    if (next) this.#show(next);
  }

  /** Ends the search; the focus goes to the card that was found. */
  end(): void {
    this.open = false;
    this.text = '';
    this.#at = null;
    this.chart.go(this.chart.current);
  }

  mark(role: RoleId): 'hit' | 'now' | null {
    if (!this.#marks.has(role)) return null;
    return this.now?.role === role ? 'now' : 'hit';
  }

  #show(hit: Hit): void {
    this.#at = hit.role;
    this.chart.select(hit.role);
    this.chart.sight = { role: hit.role };
  }
}
