// The team of a school in memory, with the roles that everybody has.

import type { PersonRow, TeamView } from '../../generated';
import type { State } from './school';

export function teamOf({ people, roles }: State): TeamView {
  const row = (one: State['people'][number]): PersonRow => ({
    person: one.id, name: one.name, initials: one.name.charAt(0), function: one.function, half_days: one.half_days, fraction: one.fraction,
    employer: 'school', email: '', phone: '', first_for: 0, absent: false, starts: null, leaves: null, email_odd: false, phone_odd: false,
    roles: roles.filter((role) => role.holders?.includes(one.id)).map((role) => ({ role: role.id, title: role.title, kind: 'holder' })),
  });
  return { people: people.map(row) };
}
