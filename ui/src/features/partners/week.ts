/** When both sides can be reached: days in words. Pure apart from the words. */
import type { HalfDays } from '$lib/api';
import { DAYS, dayLong, hasHalfDay, partName } from '$lib/half-days';
import { m } from '$lib/i18n.svelte';

export interface DayPart {
  day: number;
  /** `null` for the whole day. */
  part: number | null;
}

/** The days of a set, whole days taken together. */
export function dayParts(days: HalfDays): DayPart[] {
  return DAYS.flatMap((day): DayPart[] => {
    const morning = hasHalfDay(days, day, 0);
    const afternoon = hasHalfDay(days, day, 1);
    if (morning && afternoon) return [{ day, part: null }];
    if (morning) return [{ day, part: 0 }];
    return afternoon ? [{ day, part: 1 }] : [];
  });
}

/** "woensdag", "donderdagochtend": one word in Dutch, two in English. */
export const dayPartName = ({ day, part }: DayPart): string =>
  part === null ? dayLong(day) : m.partners_day_part({ day: dayLong(day), part: partName(part) });

/** The first name of somebody, for the row heads of the week: "Anouk". */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
