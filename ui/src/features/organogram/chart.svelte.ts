// What both tabs of the organogram share: the roles, which one is chosen, what is being typed, and what can be done to them.

import { untrack } from 'svelte';
import { call, resource, session, type OutlineRow, type RoleId, type SchoolType, type Spot, type TeamId } from '$lib/api';
import { m, plural } from '$lib/i18n.svelte';
import { toasts } from '$lib/toasts.svelte';
import { Drawer } from './drawer/drawer.svelte';
import { Lines } from './lines/lines.svelte';
import { Find } from './find/find.svelte';
import { Look } from './look.svelte';
import type { KeyAction } from './model/keys';
import { branch, heir, siblingsOf, treeOf } from './model/tree';

/** A role that has no name yet: it exists only on the screen until Enter. */
export interface Draft {
  where: 'beside' | 'below' | 'top';
  /** The role it comes beside or below. */
  near: RoleId | null;
  /** Words to start with. */
  title: string;
}

export type ChartDialog =
  | { kind: 'move' | 'delete'; role: RoleId }
  /** `other`: another line than that of the first contact. */
  | { kind: 'tie'; role: RoleId; other?: boolean }
  | { kind: 'team'; team: TeamId }
  | { kind: 'templates' | 'paste' | 'views' | 'print' | 'export' | 'take' };

/** Topics of the document that are drawn. */
export const DRAWN = ['roles', 'people', 'partners', 'contacts', 'ties', 'teams'] as const;

export class Chart {
  /** What is shown, and for whom. */
  readonly look = new Look();
  readonly view = resource('organogram_view', () => ({ filter: this.look.filter, audience: this.look.audience }), DRAWN);

  /** The role that arrow keys start from and that the panel shows. */
  selected = $state<RoleId | null>(null);
  /** Stays chosen until a new role that was chosen is there. */
  #former = $state<RoleId | null>(null);
  panelOpen = $state(false);
  /** Whether the panel shows what stands under *Meer*: remembered from role to role. */
  moreOpen = $state(false);
  /** The focus goes here as soon as the role is drawn. */
  wish = $state<RoleId | null>(null);
  draft = $state.raw<Draft | null>(null);
  renaming = $state.raw<{ role: RoleId; text: string; all: boolean } | null>(null);
  cut = $state<RoleId | null>(null);
  /** Copied with everything below it; can be pasted more than once. */
  copied = $state<RoleId | null>(null);
  /** Brought into the middle without taking the focus: what somebody searches or traces. */
  sight = $state.raw<{ role: RoleId } | null>(null);
  readonly find: Find = new Find(this);
  readonly drawer: Drawer = new Drawer(this);
  readonly lines: Lines = new Lines(this);
  dialog = $state.raw<ChartDialog | null>(null);
  /** For screen readers: what just happened, where no toast says it. */
  said = $state('');

  readonly outline: OutlineRow[] = $derived(this.view.data?.outline ?? []);
  readonly tree = $derived(treeOf(this.outline));
  readonly rows = $derived(new Map(this.outline.map((row) => [row.role, row])));
  /** The chosen role, as long as it exists; the first one otherwise. */
  readonly current = $derived([this.selected, this.#former].find((role) => role && this.rows.has(role)) ?? this.outline[0]?.role ?? null);

  constructor() {
    // Undo, or somebody else's change, took the chosen role away: its neighbour is chosen.
    let before = this.tree;
    $effect.pre(() => {
      const now = this.tree;
      untrack(() => {
        const role = this.selected;
        if (role && before.parent.has(role) && !now.parent.has(role)) {
          this.selected = heir(before, role, new Set(before.order.filter((one) => !now.parent.has(one))));
        }
        before = now;
      });
    });
  }

  title(role: RoleId | null): string {
    return (role && this.rows.get(role)?.title) ?? '';
  }

  select(role: RoleId): void {
    this.selected = role;
  }

  /** Chooses a role and puts the focus on it. */
  go(role: RoleId | null): void {
    if (!role) return;
    this.#choose(role);
    this.wish = role;
  }

  #choose(role: RoleId | null): void {
    this.#former = this.current;
    this.selected = role;
  }

  /** A new role seldom fits the filter: it must not vanish as it is made. */
  async #unfilter(role: RoleId): Promise<void> {
    if (!this.look.isNarrow) return;
    await this.view.reload();
    if (!this.rows.has(role)) this.look.clear();
  }

  /** What a key does to `role`, apart from walking, which each tab does in its own way. Answers whether it did something. */
  act(action: KeyAction, role: RoleId): boolean {
    if (this.drawer.thing && (action.do === 'details' || (action.do === 'add' && action.where === 'beside'))) {
      void this.drawer.put(role);
      return true;
    }
    switch (action.do) {
      case 'add':
        this.startDraft(action.where, role);
        return true;
      case 'rename':
        this.startRename(role, action.typed);
        return true;
      case 'delete':
        this.askDelete(role);
        return true;
      case 'shift':
        void this.shift(role, action.up);
        return true;
      case 'cut':
        this.cut = role;
        this.copied = null;
        this.said = m.organogram_cut({ title: this.title(role) });
        return true;
      case 'copy':
        this.cut = null;
        this.copied = role;
        this.said = this.sayCopied(role);
        return true;
      case 'paste':
        return this.paste(role);
      case 'details':
        this.drawer.open = false;
        this.panelOpen = true;
        return true;
      case 'leave':
        if (this.lines.stop()) return true;
        if (!this.cut && !this.copied) return false;
        this.cut = null;
        this.copied = null;
        return true;
      default:
        return false;
    }
  }

  startDraft(where: Draft['where'], near: RoleId | null, title = ''): void {
    this.renaming = null;
    if (near) this.selected = near;
    this.draft = { where, near, title };
  }

  /** Typing replaces the name; F2 starts with it. */
  startRename(role: RoleId, typed: string | null = null): void {
    this.draft = null;
    this.selected = role;
    this.renaming = { role, text: typed ?? this.title(role), all: typed === null };
  }

  /** Gives the new role its name. Without a name there is no role. */
  async finishDraft(text: string, left: boolean): Promise<void> {
    const draft = this.draft;
    if (!draft) return;
    this.draft = null;
    const title = text.trim();
    const role = title ? await this.#try(() => call('role_add', { input: { title, at: spotOfDraft(draft) } })) : null;
    if (role) this.said = m.organogram_added({ title });
    const to = role?.value ?? draft.near;
    if (!left) this.go(to);
    else if (role) this.#choose(to);
    if (role) await this.#unfilter(role.value);
  }

  cancelDraft(): void {
    const near = this.draft?.near ?? null;
    this.draft = null;
    this.go(near);
  }

  async finishRename(text: string, left: boolean): Promise<void> {
    const { role } = this.renaming ?? {};
    this.renaming = null;
    if (!role) return;
    const value = text.trim();
    if (!left) this.go(role);
    if (value && value !== this.title(role)) await this.#try(() => call('role_update', { role, patch: { field: 'title', value } }));
  }

  cancelRename(): void {
    const role = this.renaming?.role ?? null;
    this.renaming = null;
    this.go(role);
  }

  /** Without roles below it goes at once, with a way back; otherwise the dialog asks what happens to them. */
  askDelete(role: RoleId): void {
    if ((this.rows.get(role)?.children ?? 0) > 0) this.dialog = { kind: 'delete', role };
    else void this.remove(role, 'along');
  }

  async remove(role: RoleId, children: 'up' | 'along'): Promise<void> {
    const gone = children === 'along' ? branch(this.tree, role) : new Set([role]);
    const firstChild = this.tree.children.get(role)?.[0] ?? null;
    const next = children === 'up' && firstChild ? firstChild : heir(this.tree, role, gone);
    const title = this.title(role);
    if (!(await this.#try(() => call('role_delete', { role, children })))) return;
    this.go(next);
    const below = gone.size - 1;
    session.offerUndo(
      below === 0
        ? m.organogram_deleted({ title })
        : below === 1
          ? m.organogram_deleted_many_one({ title })
          : m.organogram_deleted_many({ title, count: below }),
    );
  }

  async shift(role: RoleId, up: boolean): Promise<void> {
    const before = siblingsOf(this.tree, role);
    const at = before.indexOf(role) + (up ? -1 : 1);
    if (at < 0 || at >= before.length) return;
    if (!(await this.#try(() => call('role_shift', { role, up })))) return;
    this.said = m.organogram_position({ title: this.title(role), position: at + 1, count: before.length });
    this.go(role);
  }

  /** Moves a role with everything below it. */
  async move(role: RoleId, to: Spot): Promise<boolean> {
    const title = this.title(role);
    const text =
      to.where === 'top'
        ? m.organogram_moved_top({ title })
        : to.where === 'below'
          ? m.organogram_moved({ title, under: this.title(to.role) })
          : m.organogram_moved_beside({ title, beside: this.title(to.role) });
    if (!(await this.#try(() => call('role_move', { role, to })))) return false;
    this.go(role);
    session.offerUndo(text);
    return true;
  }

  async fromTemplates(keys: string[], school_type: SchoolType | null): Promise<boolean> {
    const known = new Set(this.tree.order);
    const added = await this.#try(() => call('roles_from_template', { keys, school_type }));
    if (!added) return false;
    await this.view.reload();
    this.go(this.outline.find((row) => !known.has(row.role))?.role ?? null);
    session.offerUndo(plural(added.value, m.organogram_from_templates_done_one, m.organogram_from_templates_done_other));
    return true;
  }

  /** A list of roles from a file; the dialog shows what it would change. */
  async takeList(): Promise<void> {
    if (await this.#try(() => call('role_list_choose'))) this.dialog = { kind: 'take' };
  }

  private paste(role: RoleId): boolean {
    const { cut, copied } = this;
    if (copied && this.rows.has(copied)) {
      void this.pasteCopy(copied, role);
      return true;
    }
    if (!cut) return false;
    this.cut = null;
    if (branch(this.tree, cut).has(role)) toasts.show(m.organogram_drop_not(), { severity: 'warning' });
    else void this.move(cut, { where: 'below', role });
    return true;
  }

  private sayCopied(role: RoleId): string {
    const [title, count] = [this.title(role), branch(this.tree, role).size];
    return count === 1 ? m.canvas_copied_one({ title }) : m.canvas_copied_other({ title, count });
  }

  private async pasteCopy(copied: RoleId, under: RoleId): Promise<void> {
    const count = branch(this.tree, copied).size;
    const names = { title: this.title(copied), under: this.title(under) };
    const done = await this.#try(() => call('roles_paste', { role: copied, to: { where: 'below', role: under } }));
    if (!done) return;
    this.go(done.value);
    await this.#unfilter(done.value);
    session.offerUndo(count === 1 ? m.canvas_pasted_one(names) : m.canvas_pasted_other({ ...names, count }));
  }

  /** Asks the core; what it refuses is said in a toast. */
  async #try<T>(ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (raw) {
      toasts.error(raw);
      return null;
    }
  }
}

function spotOfDraft(draft: Draft): Spot {
  if (!draft.near || draft.where === 'top') return { where: 'top' };
  return draft.where === 'below' ? { where: 'below', role: draft.near } : { where: 'after', role: draft.near };
}
