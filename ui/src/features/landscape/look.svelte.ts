/** How the landscape is looked at: what it is narrowed to, and for whom. Kept while the window is open. */
import type { Audience, LandscapeFilter } from '$lib/api';

const NOTHING: LandscapeFilter = { category: null, zone: null, role: null, person: null, risks: false };
let filter = $state.raw<LandscapeFilter>(NOTHING);
let audience = $state<Audience>('leaders');

export const look = {
  get filter(): LandscapeFilter {
    return filter;
  },
  set<K extends keyof LandscapeFilter>(part: K, value: LandscapeFilter[K]): void {
    filter = { ...filter, [part]: value };
  },
  get audience(): Audience {
    return audience;
  },
  set audience(next: Audience) {
    audience = next;
  },
  get narrowed(): boolean {
    return Object.entries(filter).some(([, value]) => value !== null && value !== false);
  },
  clear(): void {
    filter = NOTHING;
    audience = 'leaders';
  },
};
