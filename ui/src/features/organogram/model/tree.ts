// The roles as a tree: who stands under whom and beside whom, and where an arrow key goes.

import type { Rect, RoleId } from '$lib/api/generated';

/** What both tabs know of a role. Rows come in reading order: parents first, siblings in the school's order. */
export interface Node {
  role: RoleId;
  parent: RoleId | null;
}

export interface Tree {
  order: RoleId[];
  parent: Map<RoleId, RoleId | null>;
  children: Map<RoleId | null, RoleId[]>;
}

export type Arrow = 'up' | 'down' | 'left' | 'right';

export function treeOf(nodes: readonly Node[]): Tree {
  const tree: Tree = { order: [], parent: new Map(), children: new Map() };
  for (const node of nodes) {
    tree.order.push(node.role);
    tree.parent.set(node.role, node.parent);
    const list = tree.children.get(node.parent);
    if (list) list.push(node.role);
    else tree.children.set(node.parent, [node.role]);
  }
  return tree;
}

export const childrenOf = (tree: Tree, role: RoleId | null): RoleId[] => tree.children.get(role) ?? [];

export const siblingsOf = (tree: Tree, role: RoleId): RoleId[] => childrenOf(tree, tree.parent.get(role) ?? null);

/** The role and everything below it. */
export function branch(tree: Tree, role: RoleId): Set<RoleId> {
  const found = new Set<RoleId>([role]);
  // Reading order: a parent always comes before its children.
  for (const one of tree.order) {
    const parent = tree.parent.get(one);
    if (parent && found.has(parent)) found.add(one);
  }
  return found;
}

/** The role that takes the focus when `role` disappears: next sibling, previous sibling, parent. */
export function heir(tree: Tree, role: RoleId, gone: ReadonlySet<RoleId>): RoleId | null {
  const siblings = siblingsOf(tree, role);
  const at = siblings.indexOf(role);
  const beside = [...siblings.slice(at + 1), ...siblings.slice(0, at).reverse()].find((one) => !gone.has(one));
  if (beside) return beside;
  const parent = tree.parent.get(role) ?? null;
  if (parent && !gone.has(parent)) return parent;
  return tree.order.find((one) => !gone.has(one)) ?? null;
}

type Places = ReadonlyMap<RoleId, Rect>;

/** Whether `b` is drawn in the same column as `a`, below it (a hanging branch), rather than beside it. */
const hangs = (a: Rect, b: Rect): boolean => b.y >= a.y + a.h && b.x < a.x + a.w && b.x + b.w > a.x;

/**
 * Where an arrow key goes from a card. The tree decides, the drawing says which key it is: children are below,
 * siblings are beside or, in a hanging column, below each other. Past the last sibling the arrow climbs to the
 * nearest branch that goes on in that direction.
 */
export function walk(tree: Tree, places: Places, from: RoleId, arrow: Arrow): RoleId | null {
  const here = places.get(from);
  if (!here) return null;
  const parent = tree.parent.get(from) ?? null;
  if (arrow === 'up') return neighbour(tree, places, from, -1, true) ?? parent;
  if (arrow === 'down') {
    const child = childrenOf(tree, from)[0];
    return child ?? climb(tree, places, from, 1, true);
  }
  if (arrow === 'right') return climb(tree, places, from, 1, false);
  // Left of the first card of a column stands the card that the column hangs from.
  return neighbour(tree, places, from, -1, false) ?? (parent && isIndented(places, parent, from) ? parent : climb(tree, places, from, -1, false));
}

const isIndented = (places: Places, parent: RoleId, child: RoleId): boolean => {
  const above = places.get(parent);
  const below = places.get(child);
  return !!above && !!below && below.x > above.x && below.x < above.x + above.w / 2;
};

/** The sibling `step` further, if it is drawn below (`column`) or beside. Siblings in between that are drawn otherwise are skipped. */
function neighbour(tree: Tree, places: Places, role: RoleId, step: 1 | -1, column: boolean): RoleId | null {
  const siblings = siblingsOf(tree, role);
  const here = places.get(role);
  if (!here) return null;
  for (let at = siblings.indexOf(role) + step; at >= 0 && at < siblings.length; at += step) {
    const other = siblings[at]!;
    const there = places.get(other);
    if (!there) continue;
    const isBelow = step === 1 ? hangs(here, there) : hangs(there, here);
    if (isBelow === column) return other;
    if (column) return null;
  }
  return null;
}

function climb(tree: Tree, places: Places, role: RoleId, step: 1 | -1, column: boolean): RoleId | null {
  for (let one: RoleId | null = role; one; one = tree.parent.get(one) ?? null) {
    const found = neighbour(tree, places, one, step, column);
    if (found) return found;
  }
  return null;
}
