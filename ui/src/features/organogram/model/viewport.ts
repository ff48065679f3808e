// Where the chart stands in the window. All lengths here are CSS pixels; the Scene counts in tenths of one.

import type { Rect } from '$lib/api/generated';

/** Scene units in one CSS pixel at 100 %. */
export const UNITS = 10;

/** Scene units to CSS pixels at 100 %. */
export const px = (units: number): number => units / UNITS;

/** How the layer of the chart is moved and scaled: screen = point × k + (x, y). */
export interface View {
  x: number;
  y: number;
  k: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export const MIN_ZOOM = 0.25;
export const MAX_ZOOM = 2;

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** Room left around the chart when it is fitted. */
const MARGIN = 20;

/** Larger text than this is not easier to read, so a small chart stays at 100 %. */
const FIT_MAX = 1;

export const clampZoom = (k: number): number => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, k));

/** The next step of the buttons, away from where the zoom is now. */
export function nextZoom(k: number, larger: boolean): number {
  const found = larger ? STEPS.find((step) => step > k + 0.005) : STEPS.findLast((step) => step < k - 0.005);
  return found ?? clampZoom(k);
}

/** The whole chart in the window: as large as it goes, centred, against the top. */
export function fit(scene: Size, window: Size): View {
  if (scene.width <= 0 || scene.height <= 0 || window.width <= 0 || window.height <= 0) return { x: MARGIN, y: MARGIN, k: 1 };
  const wide = Math.max(1, window.width - 2 * MARGIN) / scene.width;
  const high = Math.max(1, window.height - 2 * MARGIN) / scene.height;
  const k = clampZoom(Math.min(FIT_MAX, wide, high));
  return {
    k,
    x: Math.round(Math.max(MARGIN, (window.width - scene.width * k) / 2)),
    y: MARGIN,
  };
}

/** Zooms to `k` while the point of the chart under `at` stays where it is. */
export function zoomAt(view: View, k: number, at: Point): View {
  const next = clampZoom(k);
  const ratio = next / view.k;
  return { k: next, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
}

/** Keeps a piece of the chart in the window, so that nobody pans into emptiness. */
export function keepInSight(view: View, scene: Size, window: Size): View {
  const left = 80 - scene.width * view.k;
  const top = 80 - scene.height * view.k;
  return {
    k: view.k,
    x: Math.min(window.width - 80, Math.max(left, view.x)),
    y: Math.min(window.height - 80, Math.max(top, view.y)),
  };
}

/** The smallest shift that brings `card` (in pixels at 100 %) whole into the window, with some air around it. */
export function reveal(view: View, card: Rect, window: Size, air = 28): View {
  const shift = (from: number, length: number, room: number): number => {
    if (from >= air && from + length <= room - air) return 0;
    if (length > room - 2 * air || from < air) return air - from;
    return room - air - (from + length);
  };
  return {
    k: view.k,
    x: view.x + shift(card.x * view.k + view.x, card.w * view.k, window.width),
    y: view.y + shift(card.y * view.k + view.y, card.h * view.k, window.height),
  };
}

/** A point of the window in Scene units. */
export function toScene(view: View, at: Point): Point {
  return { x: ((at.x - view.x) / view.k) * UNITS, y: ((at.y - view.y) / view.k) * UNITS };
}

/** Speed (pixels per frame) at which the chart moves along while something is dragged near an edge. */
export function edgeSpeed(at: Point, window: Size, zone = 48, most = 14): Point {
  const one = (value: number, room: number): number => {
    if (value < zone) return most * Math.min(1, (zone - value) / zone);
    if (value > room - zone) return -most * Math.min(1, (value - (room - zone)) / zone);
    return 0;
  };
  return { x: one(at.x, window.width), y: one(at.y, window.height) };
}

/** A line with rounded corners through the points of a connector, as SVG path data in Scene units. */
export function elbow(points: readonly (readonly [number, number])[], radius = 70): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  let path = `M${first[0]} ${first[1]}`;
  for (let i = 1; i < points.length - 1; i += 1) {
    const [ax, ay] = points[i - 1]!;
    const [bx, by] = points[i]!;
    const [cx, cy] = points[i + 1]!;
    const before = Math.hypot(bx - ax, by - ay);
    const after = Math.hypot(cx - bx, cy - by);
    const r = Math.min(radius, before / 2, after / 2);
    if (r < 1) continue;
    const inX = bx - ((bx - ax) / before) * r;
    const inY = by - ((by - ay) / before) * r;
    const outX = bx + ((cx - bx) / after) * r;
    const outY = by + ((cy - by) / after) * r;
    path += `L${round(inX)} ${round(inY)}Q${bx} ${by} ${round(outX)} ${round(outY)}`;
  }
  return `${path}L${last[0]} ${last[1]}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
