/** The columns of the team table. */
import { m } from '$lib/i18n.svelte';

export type Col = 'name' | 'function' | 'days' | 'fraction' | 'employer' | 'roles' | 'more';

const tracks: Record<Col, string> = {
  name: 'minmax(14rem, 1.35fr)',
  function: 'minmax(11rem, 1fr)',
  days: '17rem',
  fraction: '4.75rem',
  employer: 'minmax(7rem, 0.6fr)',
  roles: 'minmax(9rem, 1.15fr)',
  more: '2.5rem',
};

/** Room in rem from which the employer has a column of its own; otherwise it is a mark under the name. */
const WIDE = 78;

export const columnsFor = (room: number): Col[] =>
  room >= WIDE
    ? ['name', 'function', 'days', 'fraction', 'employer', 'roles', 'more']
    : ['name', 'function', 'days', 'fraction', 'roles', 'more'];

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
    case 'more':
      return m.team_column_more();
  }
}
