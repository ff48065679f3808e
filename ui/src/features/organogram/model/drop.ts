// Where a dragged card lands.

import type { Card, Rect, RoleId, Spot } from '$lib/api/generated';
import { branch, siblingsOf, type Tree } from './tree';
import type { Point } from './viewport';

/** A landing place: onto a card (below it), or between two siblings. */
export type Drop =
  | { kind: 'below'; role: RoleId }
  | { kind: 'before' | 'after'; role: RoleId; edge: 'top' | 'bottom' | 'left' | 'right' };

/** The spot that the core is asked for. */
export const spotOf = (drop: Drop): Spot =>
  drop.kind === 'below' ? { where: 'below', role: drop.role } : { where: drop.kind, role: drop.role };

/** How much of a card, at each end, means "beside" instead of "below". */
const BESIDE = 0.22;

/** How far beside a card (Scene units) still counts as its edge: the gaps between cards belong to them. */
const REACH = 60;

/** The landing place under a point of the Scene; none over emptiness, over the card itself and over what is below it. */
export function dropAt(cards: readonly Card[], tree: Tree, dragged: RoleId, at: Point): Drop | null {
  const moving = branch(tree, dragged);
  const target = cards.find((card) => contains(card.rect, at, 0)) ?? cards.find((card) => contains(card.rect, at, REACH));
  if (!target || moving.has(target.role)) return null;
  const drop = edgeDrop(cards, tree, target, at);
  return drop && !isWhereItIs(tree, dragged, drop) ? drop : null;
}

function edgeDrop(cards: readonly Card[], tree: Tree, target: Card, at: Point): Drop | null {
  const { rect } = target;
  const isBeside = siblingsOf(tree, target.role).length > 1 || target.parent !== null;
  if (isBeside) {
    const isColumn = drawnAsColumn(cards, tree, target);
    const share = isColumn ? (at.y - rect.y) / rect.h : (at.x - rect.x) / rect.w;
    if (share < BESIDE) return { kind: 'before', role: target.role, edge: isColumn ? 'top' : 'left' };
    if (share > 1 - BESIDE) return { kind: 'after', role: target.role, edge: isColumn ? 'bottom' : 'right' };
  }
  return contains(rect, at, 0) ? { kind: 'below', role: target.role } : null;
}

/** Whether this card and its siblings hang below each other. A card without siblings counts as a column when it is indented. */
function drawnAsColumn(cards: readonly Card[], tree: Tree, target: Card): boolean {
  const siblings = siblingsOf(tree, target.role);
  const at = siblings.indexOf(target.role);
  const other = cards.find((card) => card.role === (siblings[at + 1] ?? siblings[at - 1]));
  if (other) return Math.abs(other.rect.x - target.rect.x) < Math.min(other.rect.w, target.rect.w) / 2;
  return true;
}

/** Dropping there would change nothing. */
function isWhereItIs(tree: Tree, dragged: RoleId, drop: Drop): boolean {
  const siblings = siblingsOf(tree, dragged);
  const at = siblings.indexOf(dragged);
  if (drop.kind === 'below') return tree.parent.get(dragged) === drop.role && at === siblings.length - 1;
  if (drop.kind === 'before') return siblings[at + 1] === drop.role;
  return siblings[at - 1] === drop.role;
}

const contains = (rect: Rect, at: Point, reach: number): boolean =>
  at.x >= rect.x - reach && at.x <= rect.x + rect.w + reach && at.y >= rect.y - reach && at.y <= rect.y + rect.h + reach;
