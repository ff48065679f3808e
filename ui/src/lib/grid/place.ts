/** Where the keyboard is in a table that works like a spreadsheet, and where a key takes it. Pure. */

/** A cell: the id of its row and the key of its column. */
export interface Place<C extends string = string> {
  row: string;
  col: C;
}

export type Motion = 'up' | 'down' | 'left' | 'right' | 'row_start' | 'row_end' | 'top' | 'bottom' | 'page_up' | 'page_down';

/** Rows that Page Up and Page Down pass over. */
export const PAGE = 10;

const clamp = (value: number, last: number): number => Math.max(0, Math.min(value, last));

/** The cell a motion leads to; stays at the edges. A row or column that is gone counts as the first. */
export function moved<C extends string>(from: Place<C>, motion: Motion, rows: readonly string[], cols: readonly C[]): Place<C> {
  const row = Math.max(0, rows.indexOf(from.row));
  const col = Math.max(0, cols.indexOf(from.col));
  const to = (r: number, c: number): Place<C> => ({
    row: rows[clamp(r, rows.length - 1)] ?? from.row,
    col: cols[clamp(c, cols.length - 1)] ?? from.col,
  });
  switch (motion) {
    case 'up':
      return to(row - 1, col);
    case 'down':
      return to(row + 1, col);
    case 'left':
      return to(row, col - 1);
    case 'right':
      return to(row, col + 1);
    case 'row_start':
      return to(row, 0);
    case 'row_end':
      return to(row, cols.length - 1);
    case 'top':
      return to(0, 0);
    case 'bottom':
      return to(rows.length - 1, cols.length - 1);
    case 'page_up':
      return to(row - PAGE, col);
    case 'page_down':
      return to(row + PAGE, col);
  }
}

/** The next (or former) cell that can be edited, over the ends of rows; `null` past the last or before the first. */
export function following<C extends string>(
  from: Place<C>,
  back: boolean,
  rows: readonly string[],
  editable: readonly C[],
): Place<C> | null {
  const row = rows.indexOf(from.row);
  const col = editable.indexOf(from.col);
  if (row < 0 || col < 0) return null;
  const next = row * editable.length + col + (back ? -1 : 1);
  if (next < 0 || next >= rows.length * editable.length) return null;
  const nextRow = rows[Math.floor(next / editable.length)];
  const nextCol = editable[next % editable.length];
  return nextRow === undefined || nextCol === undefined ? null : { row: nextRow, col: nextCol };
}

/** The motion a key stands for outside a text field; `null` for any other key. */
export function motionOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): Motion | null {
  if (event.altKey) return null;
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowUp':
      return far ? null : 'up';
    case 'ArrowDown':
      return far ? null : 'down';
    case 'ArrowLeft':
      return far ? null : 'left';
    case 'ArrowRight':
      return far ? null : 'right';
    case 'Home':
      return far ? 'top' : 'row_start';
    case 'End':
      return far ? 'bottom' : 'row_end';
    case 'PageUp':
      return 'page_up';
    case 'PageDown':
      return 'page_down';
    default:
      return null;
  }
}

/** The row to stand on after `gone` has left: the one that took its place, or the last. */
export function heir(gone: string, before: readonly string[], now: readonly string[]): string | null {
  const index = before.indexOf(gone);
  if (index < 0) return now[0] ?? null;
  for (const candidate of before.slice(index + 1)) if (now.includes(candidate)) return candidate;
  return now[now.length - 1] ?? null;
}
