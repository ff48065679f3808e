/** The contract fraction (werktijdfactor) as people type it: 0,8 or 0.8 or 80%. */
import { decimal } from '$lib/i18n.svelte';

/** Highest fraction that can be stored. */
export const MOST = 1.2;

/** "0,8"; empty when not known. */
export const fractionText = (fraction: number | null): string => (fraction === null ? '' : decimal(fraction, 4));

/** What was typed: a number, `null` for nothing, `undefined` when it is no fraction. */
export function parseFraction(text: string): number | null | undefined {
  const clean = text.trim().replace(/\s+/g, '');
  if (clean === '') return null;
  const found = /^(\d{0,3}(?:[.,]\d{1,4})?)(%?)$/.exec(clean);
  if (!found?.[1]) return undefined;
  const value = Number(found[1].replace(',', '.')) / (found[2] ? 100 : 1);
  const rounded = Math.round(value * 10_000) / 10_000;
  return Number.isFinite(rounded) && rounded >= 0 && rounded <= MOST ? rounded : undefined;
}
