import { expect, test } from 'vitest';
import type { Rect } from '$lib/api';
import { DASHES, KINDS, linesOf, way } from './lines';

const rect = (x: number, y: number, w = 2000, h = 800): Rect => ({ x, y, w, h });
/** The last point of a path. */
const endOf = (d: string): number[] => d.split(/[MC ]/).filter(Boolean).slice(-2).map(Number);

test('a role has its own lines only; the mark stands where the second contact is, or at the other role', () => {
  const relations = [
    { from: 'a', to: 'b', kind: 'second_contact' as const, about: 'CJG' },
    { from: 'a', to: 'c', kind: 'same_person' as const, about: 'Sevda' },
    { from: 'b', to: 'd', kind: 'team' as const, about: 'MT' },
  ];
  expect(linesOf(relations, 'b')).toEqual([
    { from: 'a', to: 'b', kind: 'second_contact' },
    { from: 'b', to: 'd', kind: 'team' },
  ]);
  expect(linesOf(relations, 'c')).toEqual([{ from: 'c', to: 'a', kind: 'same_person' }]);
  expect(linesOf(relations, 'e')).toEqual([]);
});

test('every kind has dashes of its own', () => {
  expect(new Set(KINDS.map((kind) => DASHES[kind])).size).toBe(6);
});

test('a line ends on the side of the card, and its mark stands there', () => {
  const to = rect(5000, 3000);
  for (const from of [rect(0, 0), rect(9000, 0), rect(5100, 0), rect(5100, 6000), rect(0, 0, 12000, 600)]) {
    const { d, x, y } = way(from, to);
    expect(endOf(d)).toEqual([x, y]);
    expect([to.x, to.x + to.w]).toContain(x);
    expect(y).toBeGreaterThan(to.y);
    expect(y).toBeLessThan(to.y + to.h);
  }
});

test('a mark leaves the place of the handle free', () => {
  const to = rect(0, 1000, 2000, 1200);
  for (const lane of [0, 1, 2]) expect(Math.abs(way(rect(9000, 0), to, lane, true).y - 1600)).toBeGreaterThanOrEqual(250);
});

test('marks of lines between the same two cards do not cover each other', () => {
  const [first, second] = [way(rect(0, 0), rect(5000, 0)), way(rect(0, 0), rect(5000, 0), 1)];
  expect(second.y - first.y).toBeGreaterThanOrEqual(220);
});
