/** What a column can become. */
import type { ColumnPlan, Target } from '$lib/api/generated';
import { fieldLabel, targetLabel } from '$lib/fields';
import { m } from '$lib/i18n.svelte';

const PARTNER: readonly Target[] = ['name', 'category', 'phone', 'email', 'website', 'address', 'postcode'];
const CONTACT: readonly Target[] = ['contact_name', 'contact_function', 'contact_phone', 'contact_email', 'contact_days'];
const MORE: readonly Target[] = [
  'they_offer', 'purposes', 'purpose_note', 'levels', 'intensity', 'place', 'room', 'house_days', 'status', 'confirmed', 'note', 'key',
];

export interface TargetGroup {
  label: string;
  options: { value: string; label: string }[];
}

/** A choice as one text, for a list to choose from. */
export const targetKey = (column: Pick<ColumnPlan, 'target' | 'group'>): string => (column.group > 0 ? `${column.target}:${column.group}` : column.target);

export function fromKey(key: string): Pick<ColumnPlan, 'target' | 'group'> {
  const [target, group] = key.split(':');
  return { target: target as Target, group: Number(group ?? 0) };
}

/** Everything a column can become; one more contact person than the plan has. */
export function targetGroups(columns: readonly ColumnPlan[]): TargetGroup[] {
  const most = Math.max(1, ...columns.map((column) => column.group));
  const used = columns.some((column) => column.group === most);
  const groups = Array.from({ length: used ? most + 1 : most }, (_, index) => index + 1);
  const plain = (targets: readonly Target[]) => targets.map((target) => ({ value: target, label: targetLabel(target) }));
  return [
    { label: m.import_targets_other(), options: plain(['note_line', 'skip']) },
    { label: m.import_targets_partner(), options: plain(PARTNER) },
    ...groups.map((group) => ({
      label: group === 1 ? m.import_targets_contact() : m.import_targets_contact_n({ n: group }),
      options: CONTACT.map((target) => ({ value: `${target}:${group}`, label: fieldLabel(target, group) })),
    })),
    { label: m.import_targets_more(), options: plain(MORE) },
  ];
}

/** Fields that hold text in which something can be found. */
export const searchable = (target: Target): boolean => ['note_line', 'note', 'they_offer', 'purpose_note'].includes(target);

/** A web address without what every address begins with: `buurthuis.nl/aanmelden`. */
export const shortAddress = (value: string): string => value.replace(/^https?:\/\//i, '').replace(/^www\./i, '').replace(/\/$/, '');
