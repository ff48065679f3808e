/** What the team screen changes. */
import { call, session, type Employer, type PersonId, type PersonPatch, type PersonRow } from '$lib/api';
import type { Option } from '$lib/grid/option';
import { decimal, kindLabel, listed, m, plural } from '$lib/i18n.svelte';
import { toasts } from '$lib/toasts.svelte';
import { tried } from '$lib/tried';
import { MOST, parseFraction } from './fraction';

export const update = (person: PersonId, patch: PersonPatch): Promise<boolean> => tried(() => call('person_update', { person, patch }));

/** Saves a fraction as typed; what is no fraction is refused here, with what to type instead. */
export async function saveFraction(person: PersonId, text: string): Promise<boolean> {
  const value = parseFraction(text);
  if (value === undefined) {
    toasts.show(m.team_fraction_wrong({ max: decimal(MOST), example: decimal(0.8) }), { severity: 'warning' });
    return false;
  }
  return update(person, { field: 'fraction', value });
}

const EMPLOYERS: readonly Employer[] = ['school', 'opvang', 'gemeente', 'zzp', 'opleiding'];
export const employerOptions = (): (Option & { value: Employer })[] =>
  EMPLOYERS.map((value) => ({ value, label: kindLabel('employer', value) }));

/**
 * Adds somebody from what was typed on one line. The core takes it apart as it does a pasted list, so that
 * "Boer, M. de" and "Anna de Boer" both work.
 */
export async function addTyped(line: string): Promise<PersonId | null> {
  let added: PersonId | null = null;
  await tried(async () => {
    const understood = (await call('team_paste_preview', { text: line })).rows[0];
    const input = understood?.person ?? {
      first: '', infix: '', last: line, function: '', half_days: 0, fraction: null, employer: 'school' as const, email: '', phone: '', from: null, until: null,
    };
    added = (await call('person_add', { input })).value;
    // Nothing that was typed disappears without a word.
    if (understood && understood.unknown.length > 0) {
      toasts.show(m.team_not_understood({ words: listed(understood.unknown.map((word) => `‘${word}’`)) }), { severity: 'warning' });
    }
  });
  return added;
}

/** To the bin; the message puts back exactly this person, also after other changes. */
export function toBin(row: PersonRow): Promise<boolean> {
  return tried(async () => {
    const { status } = await call('people_delete', { people: [row.person] });
    toasts.show(m.team_binned({ name: row.name }), {
      severity: 'ok',
      action: {
        label: m.shell_undo(),
        run: async () => {
          if (session.status?.rev === status.rev) return session.undo();
          await tried(() => call('bin_restore', { thing: { kind: 'person', id: row.person } }));
        },
      },
    });
  });
}

export const sayAdded = (count: number): number => toasts.show(plural(count, m.team_added_one, m.team_added_other), { severity: 'ok' });
