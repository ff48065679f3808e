/** The columns of the team table. */
import { m } from '$lib/i18n.svelte';

export type Col = 'name' | 'function' | 'days' | 'fraction' | 'employer' | 'roles' | 'first_for' | 'more';

const tracks: Record<Col, string> = {
  name: 'minmax(13rem, 1.5fr)',
  function: 'minmax(9rem, 1.1fr)',
  days: '17.25rem',
  fraction: '5.75rem',
  employer: 'minmax(7rem, 0.6fr)',
  roles: 'minmax(8.5rem, 1.3fr)',
  first_for: '6.75rem',
  more: '2.75rem',
};

/** Room in rem from which the employer has a column of its own; otherwise it is a mark under the name. */
const WIDE = 78;

export const columnsFor = (room: number): Col[] =>
  room >= WIDE
    ? ['name', 'function', 'days', 'fraction', 'employer', 'roles', 'first_for', 'more']
    : ['name', 'function', 'days', 'fraction', 'roles', 'first_for', 'more'];

export const EDITABLE: readonly Col[] = ['name', 'function', 'days', 'fraction', 'employer'];

export const trackList = (cols: readonly Col[]): string => cols.map((col) => tracks[col]).join(' ');

export function columnName(col: Col): string {
  switch (col) {
    case 'name':
      return m.team_column_name();
    case 'function':
      return m.team_column_function();
    case 'days':
      return m.team_column_days();
    case 'fraction':
      return m.team_column_fraction();
    case 'employer':
      return m.team_column_employer();
    case 'roles':
      return m.team_column_roles();
    case 'first_for':
      return m.team_column_first_for();
    case 'more':
      return m.team_column_more();
  }
}
