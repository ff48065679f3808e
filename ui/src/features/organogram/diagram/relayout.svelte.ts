// The way from the former drawing to the new one: cards and their lines move together.

import type { RoleId, Scene } from '$lib/api';
import type { Point } from '../model/viewport';
import { glide, type Glide } from './motion';

export class Relayout {
  scene = $state.raw<Scene | null>(null);
  /** 0 = all cards where they were, 1 = where they belong. */
  t = $state(1);
  #from: Map<RoleId, Point> = new Map();
  #running: Glide | null = null;

  /** Takes a new drawing. Answers how far the first card that both drawings have moved on the chart, in Scene units. */
  take(scene: Scene): Point {
    const before = this.scene;
    this.#running?.stop();
    this.#running = null;
    const shift = before ? shiftOf(before, scene) : { x: 0, y: 0 };
    // Places of the old drawing, seen from the card that stays where it is.
    const from = new Map<RoleId, Point>();
    for (const card of before?.cards ?? []) {
      const at = this.place(card.role, card.rect);
      from.set(card.role, { x: at.x + shift.x, y: at.y + shift.y });
    }
    this.#from = from;
    this.scene = scene;
    const moves = scene.cards.some(({ role, rect }) => {
      const was = from.get(role);
      return was && (was.x !== rect.x || was.y !== rect.y);
    });
    this.t = moves ? 0 : 1;
    if (moves) this.#running = glide(1, (t) => (this.t = t));
    return shift;
  }

  /** Where a card is now, in Scene units. */
  place(role: RoleId, rect: Point): Point {
    const was = this.#from.get(role);
    if (!was || this.t >= 1) return rect;
    return { x: was.x + (rect.x - was.x) * this.t, y: was.y + (rect.y - was.y) * this.t };
  }

  /** How far a card still is from where it belongs. */
  lag(role: RoleId, rect: Point): Point {
    const now = this.place(role, rect);
    return { x: now.x - rect.x, y: now.y - rect.y };
  }

  /** Whether the former drawing had this card. */
  had(role: RoleId): boolean {
    return this.#from.has(role);
  }

  stop(): void {
    this.#running?.stop();
  }
}

function shiftOf(before: Scene, after: Scene): Point {
  const old = new Map(before.cards.map((card) => [card.role, card.rect]));
  for (const card of after.cards) {
    const was = old.get(card.role);
    if (was) return { x: card.rect.x - was.x, y: card.rect.y - was.y };
  }
  return { x: 0, y: 0 };
}

/**
 * The points of a line while its two cards are under way: its first point goes with the parent, its last with the child,
 * the corners in between follow on each side of the bend.
 */
export function bend(points: readonly [number, number][], parent: Point, child: Point): [number, number][] {
  if (parent.x === 0 && parent.y === 0 && child.x === 0 && child.y === 0) return points as [number, number][];
  const last = points.length - 1;
  return points.map(([x, y], at) => {
    const isVertical = (a: number, b: number): boolean => points[a]?.[0] === points[b]?.[0];
    if (at === 0) return [x + parent.x, y + parent.y];
    if (at === last) return [x + child.x, y + child.y];
    // A corner shares one coordinate with each neighbour; keep it straight with the end it is nearest to.
    const dx = at === 1 && isVertical(0, 1) ? parent.x : child.x;
    const dy = at === last - 1 && !isVertical(last - 1, last) ? child.y : parent.y;
    return [x + dx, y + dy];
  });
}
