/** Which category chips fit on one line; the others go into a menu. Pure. */
import type { Category, CategoryCount } from '$lib/api';

/** Room for "Alle soorten 31" and "Nog 11 soorten", and for one chip, in rem. */
const ENDS = 16;
const CHIP = 7.4;

export interface ChipSplit {
  shown: CategoryCount[];
  rest: CategoryCount[];
}

/**
 * Splits the categories (largest first) for a line of `room` rem. The chosen category is always on the line, and a
 * menu is never made for one category alone.
 */
export function splitChips(categories: readonly CategoryCount[], chosen: Category | null, room: number): ChipSplit {
  const fit = Math.max(2, Math.floor((room - ENDS) / CHIP));
  if (categories.length <= fit + 1) return { shown: [...categories], rest: [] };
  const shown = categories.slice(0, fit);
  const hidden = categories.slice(fit).find((item) => item.category === chosen);
  if (hidden) shown[fit - 1] = hidden;
  return { shown, rest: categories.filter((item) => !shown.includes(item)) };
}
