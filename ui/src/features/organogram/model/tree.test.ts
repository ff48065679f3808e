import type { Rect } from '$lib/api/generated';
import { describe, expect, test } from 'vitest';
import { branch, heir, treeOf, walk, type Arrow } from './tree';

// a ─ b (hanging: b1, b2) and c beside it, d hanging below c in the same column
const tree = treeOf([
  { role: 'a', parent: null },
  { role: 'b', parent: 'a' },
  { role: 'b1', parent: 'b' },
  { role: 'b2', parent: 'b' },
  { role: 'c', parent: 'a' },
  { role: 'd', parent: 'a' },
]);
const card = (x: number, y: number): Rect => ({ x, y, w: 200, h: 60 });
const places = new Map([
  ['a', card(150, 0)],
  ['b', card(0, 100)],
  ['b1', card(20, 180)],
  ['b2', card(20, 260)],
  ['c', card(300, 100)],
  ['d', card(300, 180)],
]);
const go = (from: string, ...arrows: Arrow[]) => arrows.reduce<string | null>((at, arrow) => at && walk(tree, places, at, arrow), from);

describe('arrows', () => {
  test('down goes to the first child and up to the parent', () => {
    expect(go('a', 'down')).toBe('b');
    expect(go('b', 'up')).toBe('a');
  });
  test('down runs along a hanging column and back', () => {
    expect(go('b', 'down', 'down')).toBe('b2');
    expect(go('b2', 'up', 'up')).toBe('b');
    expect(go('c', 'down')).toBe('d');
    expect(go('d', 'up', 'up')).toBe('a');
  });
  test('right and left go to the branch beside, also from inside a column', () => {
    expect(go('b', 'right')).toBe('c');
    expect(go('b2', 'right')).toBe('c');
    expect(go('c', 'left')).toBe('b');
    expect(go('b2', 'left')).toBe('b');
    expect(go('d', 'left')).toBe('b');
  });
  test('at the end of the chart nothing happens', () => {
    expect(go('d', 'down')).toBeNull();
    expect(go('a', 'up')).toBeNull();
    expect(go('d', 'right')).toBeNull();
  });
  test('every role is reached from the top', () => {
    const seen = new Set(['a']);
    for (const at of seen) for (const arrow of ['up', 'down', 'left', 'right'] as const) {
      const next = walk(tree, places, at, arrow);
      if (next) seen.add(next);
    }
    expect(seen.size).toBe(6);
  });
});

test('a branch is the role and everything below it', () => {
  expect([...branch(tree, 'b')]).toEqual(['b', 'b1', 'b2']);
});

test('when a role goes, its sibling takes the focus, otherwise its parent', () => {
  expect(heir(tree, 'c', new Set(['c']))).toBe('d');
  expect(heir(tree, 'd', new Set(['d']))).toBe('c');
  expect(heir(tree, 'b2', new Set(['b2']))).toBe('b1');
  expect(heir(tree, 'a', new Set(['a', 'b', 'b1', 'b2', 'c', 'd']))).toBeNull();
});
