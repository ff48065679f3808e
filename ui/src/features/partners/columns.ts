/** The columns of the partners table. */
import { m } from '$lib/i18n.svelte';

export type Col = 'pick' | 'name' | 'category' | 'first' | 'second' | 'contact' | 'phone' | 'email' | 'more';

/** Width of a column as a grid track: never narrower than its words need. */
const tracks: Record<Col, string> = {
  pick: '2.5rem',
  name: 'minmax(13rem, 2fr)',
  category: 'minmax(8rem, 0.3fr)',
  first: 'minmax(10.4rem, 1.1fr)',
  second: 'minmax(11.1rem, 1.12fr)',
  contact: 'minmax(8.25rem, 1fr)',
  phone: 'minmax(8.5rem, 0.8fr)',
  email: 'minmax(11rem, 1.4fr)',
  more: '2.5rem',
};

/** Room in rem from which telephone and e-mail are shown too. */
const WIDE = 78;

/** The columns for a table of `room` rem. */
export const columnsFor = (room: number): Col[] =>
  room >= WIDE
    ? ['pick', 'name', 'category', 'first', 'second', 'contact', 'phone', 'email', 'more']
    : ['pick', 'name', 'category', 'first', 'second', 'contact', 'more'];

export const EDITABLE: readonly Col[] = ['name', 'category', 'first', 'second', 'contact', 'phone', 'email'];

export const trackList = (cols: readonly Col[]): string => cols.map((col) => tracks[col]).join(' ');

/** The words above a column. */
export function columnName(col: Col): string {
  switch (col) {
    case 'pick':
      return m.partners_column_pick();
    case 'name':
      return m.partners_column_name();
    case 'category':
      return m.partners_column_category();
    case 'first':
      return m.partners_column_first();
    case 'second':
      return m.partners_column_second();
    case 'contact':
      return m.partners_column_contact();
    case 'phone':
      return m.partners_column_phone();
    case 'email':
      return m.partners_column_email();
    case 'more':
      return m.partners_column_more();
  }
}
