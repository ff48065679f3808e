/** Walking from dot to dot with arrows: around a ring, and to the ring outside or inside. Pure. */
import type { LandscapeScene, PartnerId } from '$lib/api';

type Dot = LandscapeScene['dots'][number];
export type Step = 'next' | 'former' | 'out' | 'in' | 'first' | 'last';

export const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'former',
  ArrowUp: 'out',
  ArrowDown: 'in',
  Home: 'first',
  End: 'last',
};

const TURN = 2 * Math.PI;

/** Clockwise from the top, in radians. */
const angleOf = (scene: LandscapeScene, dot: Dot): number => (Math.atan2(dot.x - scene.hub.x, scene.hub.y - dot.y) + TURN) % TURN;

/** How far two angles are apart, at most half a turn. */
function between(a: number, b: number): number {
  const turn = Math.abs(a - b) % TURN;
  return Math.min(turn, TURN - turn);
}

/** Where a step leads; the same partner when there is nothing in that direction. */
export function walk(scene: LandscapeScene, from: PartnerId | null, step: Step): PartnerId | null {
  const { dots, rings } = scene;
  const here = dots.find((dot) => dot.partner === from);
  if (!here || step === 'first' || step === 'last') return (step === 'last' ? dots.at(-1) : dots[0])?.partner ?? null;
  if (step === 'next' || step === 'former') {
    const ring = dots.filter((dot) => dot.zone === here.zone);
    const at = ring.indexOf(here) + (step === 'next' ? 1 : -1);
    return ring.at(at % ring.length)?.partner ?? here.partner;
  }
  const at = rings.findIndex((ring) => ring.zone === here.zone) + (step === 'out' ? 1 : -1);
  const zone = rings[at]?.zone;
  const angle = angleOf(scene, here);
  const near = dots.filter((dot) => dot.zone === zone).sort((a, b) => between(angleOf(scene, a), angle) - between(angleOf(scene, b), angle));
  return near[0]?.partner ?? here.partner;
}

/** The dot nearest to a point, not farther than `reach` from its edge. */
export function nearest(scene: LandscapeScene, x: number, y: number, reach: number): PartnerId | null {
  let best: { far: number; partner: PartnerId } | null = null;
  for (const dot of scene.dots) {
    const onWords = dot.areas.some((area) => x >= area.x && x <= area.x + area.w && y >= area.y && y <= area.y + area.h);
    const far = onWords ? 0 : Math.hypot(dot.x - x, dot.y - y) - dot.r;
    if (far <= reach && (!best || far < best.far)) best = { far, partner: dot.partner };
  }
  return best?.partner ?? null;
}

interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Partners whose words would lie under the card of the one in focus: they step aside meanwhile. */
export function covered(scene: LandscapeScene, focus: PartnerId | null): ReadonlySet<PartnerId> {
  const card = scene.dots.find((dot) => dot.partner === focus)?.tie?.card;
  if (!card) return new Set();
  const under = (dot: Dot) => dot.partner !== focus && [...dot.areas, { x: dot.x - dot.r, y: dot.y - dot.r, w: 2 * dot.r, h: 2 * dot.r }].some((box) => overlap(box, card));
  return new Set(scene.dots.filter(under).map((dot) => dot.partner));
}
