/** How each kind of row looks: an icon, a colour and a word, never a colour alone. */
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CircleSlash from '@lucide/svelte/icons/circle-slash';
import Copy from '@lucide/svelte/icons/copy';
import Equal from '@lucide/svelte/icons/equal';
import Pencil from '@lucide/svelte/icons/pencil';
import Plus from '@lucide/svelte/icons/plus';
import type { RowState } from '$lib/api/generated';
import { m } from '$lib/i18n.svelte';
import type { Icon } from '$lib/ui';

export interface StateLook {
  icon: Icon;
  tone: 'ok' | 'info' | 'plain' | 'warn' | 'danger';
  /** "Nieuw" */
  label: () => string;
  /** After a number: "nieuw" */
  counted: () => string;
}

/** In the order in which they are counted. */
export const STATES: Record<RowState, StateLook> = {
  added: { icon: Plus, tone: 'ok', label: m.import_state_added, counted: m.import_count_added },
  changed: { icon: Pencil, tone: 'info', label: m.import_state_changed, counted: m.import_count_changed },
  same: { icon: Equal, tone: 'plain', label: m.import_state_same, counted: m.import_count_same },
  double: { icon: Copy, tone: 'warn', label: m.import_state_double, counted: m.import_count_double },
  error: { icon: CircleAlert, tone: 'danger', label: m.import_state_error, counted: m.import_count_error },
  skipped: { icon: CircleSlash, tone: 'plain', label: m.import_state_skipped, counted: m.import_count_skipped },
};
