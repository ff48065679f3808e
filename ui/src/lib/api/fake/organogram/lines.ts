// What binds roles beside the tree, in memory: somebody in two roles, and the second contact of a partner.

import type { OrganogramView, OutlineRow, Relation } from '../../generated';
import type { State } from './state';

export function linesOf(rows: readonly OutlineRow[], state: State): Pick<OrganogramView, 'relations' | 'tied_roles'> {
  const relations: Relation[] = rows.flatMap((row, at) =>
    rows.slice(at + 1).flatMap((other) =>
      row.people
        .filter((one) => other.people.some((also) => also.person === one.person))
        .map((one) => ({ from: row.role, to: other.role, kind: 'same_person' as const, about: one.name })),
    ),
  );
  for (const { id, name } of state.partners) {
    const [from, to] = [state.first[id], state.second[id]];
    if (from && to && from !== to) relations.push({ from, to, kind: 'second_contact', about: name });
  }
  const tied = (ties: Record<string, string>, kind: 'first_contact' | 'second_contact') => Object.entries(ties).map(([partner, role]) => ({ partner, role, kind }));
  return { relations, tied_roles: [...tied(state.first, 'first_contact'), ...tied(state.second, 'second_contact')] };
}
