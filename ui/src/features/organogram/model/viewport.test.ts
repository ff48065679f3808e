import { describe, expect, test } from 'vitest';
import { edgeSpeed, elbow, fit, nextZoom, reveal, toScene, zoomAt } from './viewport';

const screen = { width: 800, height: 600 };

describe('fit', () => {
  test('a large chart becomes as large as the window allows', () => {
    const view = fit({ width: 1520, height: 500 }, screen);
    expect(view.k).toBeCloseTo(0.5);
    expect(view.x).toBe(20);
  });
  test('a small chart stays at 100 %, centred', () => {
    expect(fit({ width: 200, height: 100 }, screen)).toEqual({ k: 1, x: 300, y: 20 });
  });
  test('never below 25 %', () => {
    expect(fit({ width: 90_000, height: 100 }, screen).k).toBe(0.25);
  });
});

test('zooming keeps the point under the pointer where it is', () => {
  const before = { x: 37, y: -12, k: 0.8 };
  const at = { x: 410, y: 222 };
  const after = zoomAt(before, 1.5, at);
  const was = toScene(before, at);
  const is = toScene(after, at);
  expect(is.x).toBeCloseTo(was.x);
  expect(is.y).toBeCloseTo(was.y);
});

test('the buttons go from step to step and stop at the ends', () => {
  expect(nextZoom(1, true)).toBe(1.1);
  expect(nextZoom(0.83, false)).toBe(0.8);
  expect(nextZoom(2, true)).toBe(2);
  expect(nextZoom(0.25, false)).toBe(0.25);
});

test('reveal moves no more than needed', () => {
  const view = { x: 0, y: 0, k: 1 };
  expect(reveal(view, { x: 100, y: 100, w: 200, h: 80 }, screen)).toEqual(view);
  expect(reveal(view, { x: 900, y: 100, w: 200, h: 80 }, screen)).toEqual({ x: -328, y: 0, k: 1 });
  expect(reveal(view, { x: -50, y: -50, w: 200, h: 80 }, screen)).toEqual({ x: 78, y: 78, k: 1 });
});

test('near an edge the chart moves along, away from it not', () => {
  expect(edgeSpeed({ x: 400, y: 300 }, screen)).toEqual({ x: 0, y: 0 });
  expect(edgeSpeed({ x: 4, y: 598 }, screen).x).toBeGreaterThan(0);
  expect(edgeSpeed({ x: 4, y: 598 }, screen).y).toBeLessThan(0);
});

test('a connector keeps its ends and gets round corners', () => {
  expect(elbow([[0, 0], [0, 200], [300, 200]])).toBe('M0 0L0 130Q0 200 70 200L300 200');
  expect(elbow([[0, 0], [0, 100]])).toBe('M0 0L0 100');
  expect(elbow([[0, 0]])).toBe('');
});
