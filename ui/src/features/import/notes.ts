/** What has to be said about a row below it. */
import type { FieldChange, FoundView, PreviewRow } from '$lib/api/generated';
import { hasColumn, type ShownColumn } from './shown';

export interface Notes {
  /** Something to say or to choose. */
  any: boolean;
  /** Changes that have no column of their own. */
  changes: FieldChange[];
  /** Found in text, without a column of its own. */
  found: FoundView[];
  /** Cells that were repaired. */
  repaired: FieldChange[];
  /** The row waits for somebody. */
  waits: boolean;
}

export function notesOf(row: PreviewRow, columns: readonly ShownColumn[]): Notes {
  const left = row.state === 'same' || row.state === 'skipped';
  const changes = row.changes.filter(({ target, group }) => target === 'name' || !hasColumn(columns, target, group));
  const found = row.found.filter(({ kind }) => !hasColumn(columns, kind, 0));
  const waits = row.state === 'error' || (row.state === 'double' && !row.writes);
  const repaired = left ? [] : row.repaired;
  const said = !left && (row.unread.length > 0 || row.odd.length > 0);
  const lines = changes.length + found.length + repaired.length;
  return { any: waits || row.like !== null || row.choice !== null || row.state === 'changed' || lines > 0 || said, changes, found, repaired, waits };
}

/** Line breaks of the file in sight. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ⏎ ');
