/**
 * Every error of the core with how bad it is, its sentence and what helps. Total: a code that Rust adds does not
 * compile here until it has its sentence. "Refused because of the state" is a warning, never an error.
 */
import type { Error as CoreError, ErrorCode } from '../api/generated';
import { longDate, m, sentence, whole } from '../i18n.svelte';

export type Severity = 'error' | 'warning' | 'info';
/** What a screen can offer beside the sentence. */
export type Remedy = 'retry' | 'snapshots' | 'schools' | 'none';

type ParamsOf<C extends ErrorCode> = Extract<CoreError, { code: C }> extends { params: infer P } ? P : Record<string, never>;

export interface Entry<P> {
  severity: Severity;
  sentence: (params: P) => string;
  remedy: Remedy;
}

const field = (key: string): string => sentence(key) ?? sentence(`field_${key}`) ?? sentence(`shell_field_${key}`) ?? m.shell_field_this();

const error = <P>(words: (params: P) => string, remedy: Remedy = 'none'): Entry<P> => ({ severity: 'error', sentence: words, remedy });
const warning = <P>(words: (params: P) => string, remedy: Remedy = 'none'): Entry<P> => ({ severity: 'warning', sentence: words, remedy });
const info = <P>(words: (params: P) => string): Entry<P> => ({ severity: 'info', sentence: words, remedy: 'none' });

export const errorTable: { [C in ErrorCode]: Entry<ParamsOf<C>> } = {
  // The store
  disk_full: error(() => m.errors_disk_full(), 'retry'),
  read_only: error(() => m.errors_read_only(), 'retry'),
  in_use: warning(() => m.errors_in_use(), 'schools'),
  newer_version: warning((p) => m.errors_newer_version(p), 'schools'),
  not_a_school: error(() => m.errors_not_a_school(), 'schools'),
  damaged: error(() => m.errors_damaged(), 'snapshots'),
  school_missing: warning(() => m.errors_school_missing(), 'schools'),
  internal: error((p) => m.errors_internal({ log_id: p.log_id }), 'retry'),
  // Rules of the domain
  name_required: warning((p) => m.errors_name_required({ field: field(p.field) })),
  text_too_long: warning((p) => m.errors_text_too_long({ field: field(p.field), max: p.max })),
  role_cycle: warning((p) => m.errors_role_cycle(p)),
  dates_reversed: warning((p) => m.errors_dates_reversed({ from: longDate(p.from), until: longDate(p.until) })),
  date_invalid: warning((p) => m.errors_date_invalid(p)),
  number_out_of_range: warning((p) => m.errors_number_out_of_range({ field: field(p.field), min: p.min, max: p.max })),
  not_found: warning(() => m.errors_not_found()),
  already_assigned: warning((p) => m.errors_already_assigned(p)),
  nothing_to_undo: info(() => m.errors_nothing_to_undo()),
  nothing_to_redo: info(() => m.errors_nothing_to_redo()),
  no_school_open: warning(() => m.errors_no_school_open(), 'schools'),
  // Import
  import_unreadable: warning((p) => m.errors_import_unreadable(p)),
  import_empty: warning((p) => m.errors_import_empty(p)),
  import_header_only: warning((p) => m.errors_import_header_only(p)),
  import_too_large: warning((p) => m.errors_import_too_large(p)),
  import_unpacks_too_large: warning((p) => m.errors_import_unpacks_too_large(p)),
  import_too_many_cells: warning((p) => m.errors_import_too_many_cells({ file: p.file, max: whole(p.max) })),
  import_password: warning((p) => m.errors_import_password(p)),
  import_cell_too_long: warning((p) => m.errors_import_cell_too_long({ ...p, max: whole(p.max) })),
  import_other_spreadsheet: warning((p) => m.errors_import_other_spreadsheet(p)),
  import_not_a_list: warning((p) => m.errors_import_not_a_list(p)),
  import_encoding: warning((p) => m.errors_import_encoding(p)),
  import_broken: warning((p) => m.errors_import_broken(p)),
  import_no_role_column: warning((p) => m.errors_import_no_role_column(p)),
  import_no_name_column: warning(() => m.errors_import_no_name_column()),
  import_field_twice: warning((p) => m.errors_import_field_twice({ field: field(p.field) })),
  import_no_file: warning(() => m.errors_import_no_file()),
  import_not_revertible: warning(() => m.errors_import_not_revertible()),
  import_nothing: warning(() => m.errors_import_nothing()),
  // Documents
  document_not_saved: error((p) => m.errors_document_not_saved(p)),
  document_failed: error((p) => m.errors_document_failed(p)),
  clipboard_refused: warning(() => m.errors_clipboard_refused()),
  // Self-assessment
  wrong_passphrase: warning(() => m.errors_wrong_passphrase()),
  passphrase_too_short: warning((p) => m.errors_passphrase_too_short(p)),
  not_a_personal_file: warning(() => m.errors_not_a_personal_file()),
  personal_file_damaged: error(() => m.errors_personal_file_damaged()),
  personal_file_newer: warning(() => m.errors_personal_file_newer()),
  personal_file_too_heavy: warning(() => m.errors_personal_file_too_heavy()),
  personal_file_unreadable: error(() => m.errors_personal_file_unreadable(), 'retry'),
  personal_file_unwritable: error(() => m.errors_personal_file_unwritable()),
  personal_file_disk_full: error(() => m.errors_personal_file_disk_full(), 'retry'),
  personal_file_exists: warning((p) => m.errors_personal_file_exists(p)),
  personal_file_changed: warning((p) => m.errors_personal_file_changed(p)),
  no_personal_file: warning(() => m.errors_no_personal_file()),
  too_many_focus_points: warning((p) => m.errors_too_many_focus_points(p)),
};
