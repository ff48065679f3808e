/** An error in words, in the language of the screen. */
import { CallError } from '../api/api';
import { errorTable, type Entry, type Remedy, type Severity } from './table';

export interface Explained {
  severity: Severity;
  /** What is wrong and what to do. */
  text: string;
  remedy: Remedy;
}

/** Explains anything that was thrown. A code this version does not know is shown as internal. */
export function explain(raw: unknown): Explained {
  const { code, params } = CallError.from(raw);
  const known = Object.hasOwn(errorTable, code) ? code : 'internal';
  const entry = errorTable[known] as Entry<Record<string, unknown>>;
  return { severity: entry.severity, text: entry.sentence(known === code ? params : { log_id: code }), remedy: entry.remedy };
}
