/** How the list of partners is looked at: the filter, kept while the window is open, and the order it gave. */
import type { Category, PartnerFilter, PartnerId, PartnerRow } from '$lib/api';

let text = $state('');
let category = $state<Category | null>(null);
let uncovered = $state(false);
/** *Meer* on the page: stays open from partner to partner. */
let more = $state(false);
let order = $state.raw<readonly PartnerId[]>([]);

export const look = {
  get text() {
    return text;
  },
  set text(next: string) {
    text = next;
  },
  get category() {
    return category;
  },
  set category(next: Category | null) {
    category = next;
  },
  get uncovered() {
    return uncovered;
  },
  set uncovered(next: boolean) {
    uncovered = next;
  },
  get more() {
    return more;
  },
  set more(next: boolean) {
    more = next;
  },
  /** As the core wants it. */
  get filter(): PartnerFilter {
    return { text: text.trim(), category, uncovered };
  },
  /** Something is filtered away. */
  get narrowed(): boolean {
    return text.trim() !== '' || category !== null || uncovered;
  },
  clear() {
    text = '';
    category = null;
    uncovered = false;
  },
  /** Ids in the order in which the table shows them; the page walks through it. */
  get order(): readonly PartnerId[] {
    return order;
  },
  saw(rows: readonly PartnerRow[]) {
    order = rows.map((row) => row.partner);
  },
};

export interface Neighbours {
  /** 1-based place in the list; 0 when the partner is not in it. */
  position: number;
  count: number;
  former: PartnerId | null;
  next: PartnerId | null;
}

/** Who stands before and after a partner in the list. */
export function neighbours(partner: PartnerId, inOrder: readonly PartnerId[]): Neighbours {
  const index = inOrder.indexOf(partner);
  if (index < 0) return { position: 0, count: inOrder.length, former: null, next: null };
  return {
    position: index + 1,
    count: inOrder.length,
    former: inOrder[index - 1] ?? null,
    next: inOrder[index + 1] ?? null,
  };
}
