// What the school in memory holds.

import type { Category, Domain, HoursInput, RoleId } from '../../generated';
import type { More } from './more';

export interface FakeRole {
  id: RoleId;
  parent: RoleId | null;
  title: string;
  domain?: Domain | null;
  purpose?: string;
  formal?: boolean | null;
  hours?: HoursInput | null;
  holders?: string[];
  standIns?: string[];
  /** What stands under *Meer* in the panel. */
  more?: Partial<More>;
}

export interface FakePartner {
  id: string;
  name: string;
  category: Category;
  contact?: string | null;
  paused?: boolean;
}

export interface State {
  roles: FakeRole[];
  partners: FakePartner[];
  people: { id: string; name: string; function: string; half_days: number; fraction: number | null }[];
  first: Record<string, RoleId>;
  second: Record<string, RoleId>;
}
