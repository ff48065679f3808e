// The pictograms that the core names on paper, as the screen draws them.

import CalendarOff from '@lucide/svelte/icons/calendar-off';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import UserRound from '@lucide/svelte/icons/user-round';
import UserRoundPlus from '@lucide/svelte/icons/user-round-plus';
import UserRoundX from '@lucide/svelte/icons/user-round-x';
import type { Category } from '$lib/api';
import { CATEGORIES, type Icon } from '$lib/ui';

const MARKS: Record<string, Icon> = {
  'calendar-off': CalendarOff,
  'triangle-alert': TriangleAlert,
  'user-round': UserRound,
  'user-round-plus': UserRoundPlus,
  'user-round-x': UserRoundX,
};

/** The icon with this name; nothing for one that the screen does not have. */
export function iconNamed(name: string): Icon | undefined {
  if (name.startsWith('cat-')) return CATEGORIES[name.slice(4) as Category]?.icon;
  return MARKS[name];
}
