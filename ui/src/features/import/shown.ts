/** The columns of the check: what a list carries decides which there are. */
import type { PreviewRow, Target } from '$lib/api/generated';
import { m } from '$lib/i18n.svelte';

export type ColumnId = 'category' | 'contact' | 'phone' | 'email' | 'days' | 'website';

export interface ShownColumn {
  id: ColumnId;
  label: () => string;
  /** Fields that stand in it, one below the other. */
  targets: readonly Target[];
}

const ALL: readonly ShownColumn[] = [
  { id: 'category', label: m.import_target_category, targets: ['category'] },
  { id: 'contact', label: m.import_target_contact_name, targets: ['contact_name'] },
  { id: 'phone', label: m.import_col_phone, targets: ['contact_phone', 'phone'] },
  { id: 'email', label: m.import_col_email, targets: ['contact_email', 'email'] },
  { id: 'days', label: m.import_target_contact_days, targets: ['contact_days'] },
  { id: 'website', label: m.import_target_website, targets: ['website'] },
];
/** More would leave no room for the names; the rest stands below the row. */
const MOST = 4;

export function shownColumns(rows: readonly PreviewRow[]): ShownColumn[] {
  const present = new Set<Target>();
  for (const row of rows) {
    for (const value of row.values) present.add(value.target);
    for (const find of row.found) present.add(find.kind);
  }
  return ALL.filter(({ targets }) => targets.some((target) => present.has(target))).slice(0, MOST);
}

/** Whether a field of the first contact person or of the partner itself has a column. */
export const hasColumn = (columns: readonly ShownColumn[], target: Target, group: number): boolean =>
  target === 'name' || (group <= 1 && columns.some(({ targets }) => targets.includes(target)));
