/** Which category chips fit on one line; the others go into a menu. Pure. */
import type { Category, CategoryCount } from '$lib/api';

/** Room in rem for "Alle soorten 31" and "Nog 11 soorten" with their gaps. */
const ENDS = 16.5;
/** A chip without its words: padding, icon, gaps. */
const FRAME = 3.9;
/** Usual width of a letter and of a digit at the size of a chip. */
const LETTER = 0.45;
const DIGIT = 0.55;

export interface ChipSplit {
  shown: CategoryCount[];
  rest: CategoryCount[];
}

/**
 * Splits the categories (largest first) for a line of `room` rem. The chosen category is always on the line, and a
 * menu is never made for one category alone.
 */
export function splitChips(
  categories: readonly CategoryCount[],
  chosen: Category | null,
  room: number,
  labelOf: (category: Category) => string,
): ChipSplit {
  const width = (item: CategoryCount) => FRAME + LETTER * labelOf(item.category).length + DIGIT * String(item.count).length;
  let left = room - ENDS;
  let fit = 0;
  for (const item of categories) {
    left -= width(item);
    if (left < 0) break;
    fit += 1;
  }
  fit = Math.max(2, fit);
  if (categories.length <= fit + 1) return { shown: [...categories], rest: [] };
  const shown = categories.slice(0, fit);
  const hidden = categories.slice(fit).find((item) => item.category === chosen);
  if (hidden) shown[fit - 1] = hidden;
  return { shown, rest: categories.filter((item) => !shown.includes(item)) };
}
