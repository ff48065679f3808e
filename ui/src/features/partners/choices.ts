/** Options of the choice boxes: roles with who holds them and when, categories with their icon. */
import type { RoleChoice } from '$lib/api';
import { halfDaysText } from '$lib/half-days';
import { i18n, kindLabel, m } from '$lib/i18n.svelte';
import { CATEGORIES, CATEGORY_ORDER } from '$lib/ui';
import type { Option } from '$lib/grid/option';

/** What stands for "no role" in a choice box. */
export const NONE = '';

/** "Joost van der Meulen · ma di wo", or that nobody holds the role yet. */
export function roleAbout(role: RoleChoice): string {
  if (role.holders === '') return m.partners_role_vacant();
  return [role.holders, halfDaysText(role.half_days)].filter(Boolean).join(' · ');
}

export const roleOptions = (roles: readonly RoleChoice[]): Option[] =>
  roles.map((role) => ({ value: role.role, label: role.title, about: roleAbout(role) }));

/** All categories, by their word in the current language. */
export function categoryOptions(): Option[] {
  const order = new Intl.Collator(i18n.tag);
  return CATEGORY_ORDER.map((category) => ({
    value: category,
    label: kindLabel('category', category),
    icon: CATEGORIES[category].icon,
  })).sort((a, b) => order.compare(a.label, b.label));
}
