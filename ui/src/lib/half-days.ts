/** The ten half-days of a school week as bits: bit 2·day is the morning, bit 2·day+1 the afternoon. */
import type { HalfDays } from './api/generated';
import { i18n, m } from './i18n.svelte';

/** Monday to Friday. */
export const DAYS = [0, 1, 2, 3, 4] as const;
/** Morning and afternoon. */
export const PARTS = [0, 1] as const;
export const ALL_HALF_DAYS: HalfDays = 0x3ff;

export const hasHalfDay = (days: HalfDays, day: number, part: number): boolean => (days & (1 << (2 * day + part))) !== 0;
export const withHalfDay = (days: HalfDays, day: number, part: number, on: boolean): HalfDays =>
  on ? days | (1 << (2 * day + part)) : days & ~(1 << (2 * day + part));
export const countHalfDays = (days: HalfDays): number =>
  DAYS.reduce<number>((sum, day) => sum + PARTS.filter((part) => hasHalfDay(days, day, part)).length, 0);

// 1 January 2024 was a Monday.
const weekday = (day: number, width: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(i18n.tag, { weekday: width }).format(new Date(2024, 0, 1 + day));

/** "ma" or "Mon" */
export const dayShort = (day: number): string => weekday(day, 'short').replace('.', '');
/** "maandag" or "Monday" */
export const dayLong = (day: number): string => weekday(day, 'long');
/** "ochtend" or "middag" */
export const partName = (part: number): string => (part === 0 ? m.shell_morning() : m.shell_afternoon());

/** As a school writes it: "ma di wo-ochtend"; empty when there are none. */
export function halfDaysText(days: HalfDays): string {
  return DAYS.flatMap((day) => {
    const on = PARTS.filter((part) => hasHalfDay(days, day, part));
    if (on.length === 0) return [];
    return on.length === 2 ? [dayShort(day)] : [`${dayShort(day)}-${partName(on[0] ?? 0)}`];
  }).join(' ');
}
