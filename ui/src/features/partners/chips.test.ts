import { expect, it } from 'vitest';
import type { CategoryCount } from '$lib/api';
import { splitChips } from './chips';

const all: CategoryCount[] = (
  [['cultuur', 5], ['zorg', 4], ['gemeente', 3], ['jeugdzorg', 3], ['wijk', 2], ['opvang', 2], ['sport', 1], ['bouw', 1]] as const
).map(([category, count]) => ({ category, count }));
const label = (category: string) => category;

it('shows as many as fit and keeps the rest for the menu', () => {
  const { shown, rest } = splitChips(all, null, 41, label);
  expect(shown.map((item) => item.category)).toEqual(['cultuur', 'zorg', 'gemeente']);
  expect(rest).toHaveLength(5);
});

it('keeps the chosen category on the line', () => {
  const { shown, rest } = splitChips(all, 'bouw', 41, label);
  expect(shown.map((item) => item.category)).toEqual(['cultuur', 'zorg', 'bouw']);
  expect(rest.map((item) => item.category)).toContain('gemeente');
});

it('makes no menu for one category, and two chips always stand there', () => {
  expect(splitChips(all, null, 70, label).rest).toEqual([]);
  expect(splitChips(all, null, 5, label).shown).toHaveLength(2);
});
