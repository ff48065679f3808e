import { expect, test } from 'vitest';
import type { LandscapeScene } from '$lib/api';
import { covered, nearest, walk } from './walk';

const dot = (partner: string, zone: string, x: number, y: number, more = {}) => ({ partner, zone, x, y, r: 60, areas: [], tie: null, ...more });
const scene = {
  hub: { x: 0, y: 0 },
  rings: [{ zone: 'gebouw' }, { zone: 'buurt' }],
  dots: [
    dot('a', 'gebouw', 300, -300), dot('b', 'buurt', 800, -500, { areas: [{ x: 900, y: -560, w: 600, h: 140 }] }),
    dot('c', 'gebouw', 0, 400), dot('d', 'buurt', -700, 500, { tie: { card: { x: -100, y: 300, w: 400, h: 300 } } }),
  ],
} as unknown as LandscapeScene;

test('arrows walk around a ring and from ring to ring', () => {
  expect(walk(scene, null, 'next')).toBe('a');
  expect(walk(scene, 'a', 'next')).toBe('c');
  expect(walk(scene, 'c', 'next')).toBe('a');
  expect(walk(scene, 'a', 'former')).toBe('c');
  expect(walk(scene, 'a', 'out')).toBe('b');
  expect(walk(scene, 'd', 'in')).toBe('c');
  expect(walk(scene, 'b', 'out')).toBe('b');
  expect(walk(scene, 'b', 'last')).toBe('d');
});

test('the pointer finds a dot nearby, or its name', () => {
  expect(nearest(scene, 380, -300, 90)).toBe('a');
  expect(nearest(scene, 1200, -500, 90)).toBe('b');
  expect(nearest(scene, 2000, 2000, 90)).toBeNull();
});

test('what would lie under the card steps aside', () => {
  expect([...covered(scene, 'd')]).toEqual(['c']);
  expect([...covered(scene, 'a')]).toEqual([]);
});
