// Lines between roles that are not the lines of the tree: which there are, and the way they take past the cards.

import type { OrganogramView, Rect, Relation, RelationKind, RoleId } from '$lib/api/generated';

/** One line. Its mark says what the role at `to` is to the role at `from`. */
export interface Line {
  from: RoleId;
  to: RoleId;
  kind: RelationKind;
}

/** Who or what is followed through the chart. */
export interface Followed {
  kind: 'person' | 'partner';
  id: string;
  name: string;
}

/** In the order of the key. */
export const KINDS: readonly RelationKind[] = ['second_contact', 'accountable', 'executes', 'informed', 'same_person', 'team'];

/** Dashes and gaps in Scene units; each kind has its own, beside its own mark. */
export const DASHES: Record<RelationKind, string> = {
  second_contact: '90 50',
  accountable: '120 45 15 45',
  executes: '45 45',
  informed: '15 75',
  same_person: '15 40',
  team: '120 40 15 40 15 40',
};

const EITHER: readonly RelationKind[] = ['same_person', 'team'];

/** Lines of one role. What binds both ends alike has its mark at the other role. */
export function linesOf(relations: readonly Relation[], role: RoleId): Line[] {
  return relations
    .filter((one) => one.from === role || one.to === role)
    .map(({ from, to, kind }) => (to === role && EITHER.includes(kind) ? { from: to, to: from, kind } : { from, to, kind }));
}

/** The roles in which somebody, or a partner, occurs; in reading order, but the first contact of a partner comes first. */
export function placesOf(view: OrganogramView, { kind, id }: Followed): RoleId[] {
  const { outline, tied_roles } = view;
  if (kind === 'person') return outline.filter((row) => row.people.some((one) => one.person === id)).map((row) => row.role);
  const tied = tied_roles.filter((one) => one.partner === id);
  const first = tied.find((one) => one.kind === 'first_contact')?.role;
  const found = new Set(tied.map((one) => one.role));
  // Who comes from the partner to work here belongs to it too.
  for (const row of outline) if (row.people.some((one) => one.hired?.partner === id)) found.add(row.role);
  const places = outline.map((row) => row.role).filter((role) => found.has(role) && role !== first);
  return first && outline.some((row) => row.role === first) ? [first, ...places] : places;
}

/** The lines of what is followed: somebody from card to card, a partner from its first contact to the others. */
export function linesTo(view: OrganogramView, followed: Followed): Line[] {
  const places = placesOf(view, followed);
  if (followed.kind === 'person') return places.slice(1).map((to, at) => ({ from: places[at]!, to, kind: 'same_person' }));
  const [first] = places;
  return view.tied_roles.flatMap(({ partner, role, kind }) =>
    partner === followed.id && first && role !== first && kind !== 'first_contact' && places.includes(role) ? [{ from: first, to: role, kind }] : [],
  );
}

/** A line on the chart, and where its mark stands. */
export interface Way {
  d: string;
  x: number;
  y: number;
}

/** Marks on one side of a card keep this much distance. */
const LANE = 250;
/** Nearer to the middle of a side than this a mark would stand below the handle. */
const HANDLE = 270;

/**
 * From card to card through the gaps beside them: into the near side of a card in another column, and along the right
 * side of cards in the same column. `lane` counts the marks on the card. The middle of the right side is left free for
 * the handle of a card that has the focus.
 */
export function way(from: Rect, to: Rect, lane = 0, handle = false): Way {
  const wanted = Math.min(to.y + to.h - 110, to.y + Math.min(to.h / 2, 300) + lane * LANE);
  const middle = to.y + to.h / 2;
  const isNear = handle && Math.abs(wanted - middle) < HANDLE && !(from.x + from.w < to.x);
  const end = !isNear ? wanted : wanted < middle ? middle - HANDLE : middle + HANDLE;
  const start = from.y + Math.min(from.h / 2, 300) + lane * LANE * 0.4;
  const right = to.x + to.w;
  if (from.x + from.w < to.x || from.x > right) {
    const after = from.x + from.w < to.x;
    const [x, goal] = after ? [from.x + from.w, to.x] : [from.x, right];
    const pull = Math.max(250, Math.abs(goal - x) / 2) * (after ? 1 : -1);
    return { d: `M${x} ${start}C${x + pull} ${start} ${goal - pull} ${end} ${goal} ${end}`, x: goal, y: end };
  }
  // Out of the bottom of a much wider card: its own side is far away.
  const wide = from.w > to.w * 1.5;
  const beside = right + 130;
  if (wide && to.y >= from.y + from.h) {
    const out = Math.min(from.x + from.w, beside);
    const bottom = from.y + from.h;
    return { d: `M${out} ${bottom}C${out} ${(bottom + end) / 2} ${beside + 120} ${end} ${right} ${end}`, x: right, y: end };
  }
  const x = from.x + from.w;
  const out = Math.max(x, right) + 170 + lane * 60;
  return { d: `M${x} ${start}C${out} ${start} ${out} ${start} ${out} ${(start + end) / 2}C${out} ${end} ${out} ${end} ${right} ${end}`, x: right, y: end };
}
