// What the organogram is narrowed to, for whom it is drawn, and the saved view that this came from.

import type { Audience, OrganogramFilter, SavedView, ViewSettings } from '$lib/api';

export type FilterKey = keyof OrganogramFilter;

export const EVERYTHING: OrganogramFilter = { root: null, person: null, partner: null, team: null, domain: null, category: null, attention: null };

export class Look {
  filter = $state.raw<OrganogramFilter>(EVERYTHING);
  audience = $state<Audience>('leaders');
  /** The saved view that was chosen last; print and files start with its page. */
  view = $state.raw<SavedView | null>(null);

  readonly isNarrow = $derived(Object.values(this.filter).some((part) => part !== null));

  set<K extends FilterKey>(part: K, value: OrganogramFilter[K]): void {
    this.filter = { ...this.filter, [part]: value };
  }

  choose(view: SavedView): void {
    this.view = view;
    this.filter = view.settings.filter;
    this.audience = view.settings.audience;
  }

  clear(): void {
    this.view = null;
    this.filter = EVERYTHING;
    this.audience = 'leaders';
  }

  /** Everything that a saved view says, with what is shown now. */
  settings(name: string, page: Pick<ViewSettings, 'detail' | 'paper' | 'orientation'>): ViewSettings {
    return { name, filter: this.filter, audience: this.audience, ...page };
  }
}
