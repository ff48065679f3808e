/**
 * The keyboard of an editable table: one cell is in the tab order, arrows move, Enter or F2 edits, Tab goes on to the
 * next cell while editing, Esc goes back. The table marks its cells with `data-row` and `data-col`; a cell whose
 * control should have the focus (a checkbox, a button) marks that control with `data-cell-focus`.
 */
import { tick } from 'svelte';
import { following, heir, motionOf, moved, type Place } from './place';

export interface Editing<C extends string> extends Place<C> {
  /** The character that started the edit; replaces what stood there, as in a spreadsheet. */
  seed: string | null;
}

export interface TableShape<C extends string> {
  /** Ids of the rows, as shown. */
  rows: () => readonly string[];
  /** Columns that are shown, left to right. */
  cols: () => readonly C[];
  /** Which of them can be edited. */
  editable: () => readonly C[];
  /** A key in a cell that means something to this table; true when it was used. */
  onKey?: (event: KeyboardEvent, place: Place<C>) => boolean;
}

/** How an edit ended: Enter, Tab, Shift+Tab, a choice with the mouse or a click elsewhere. */
export type Onward = 'down' | 'next' | 'former' | 'here' | 'stay';

export class TableKeys<C extends string> {
  at = $state.raw<Place<C> | null>(null);
  editing = $state.raw<Editing<C> | null>(null);
  #root: HTMLElement | null = null;
  #shape: TableShape<C>;
  #rows: readonly string[] = [];

  constructor(shape: TableShape<C>) {
    this.#shape = shape;
  }

  /** Attachment for the element that holds the rows. */
  attach = (root: HTMLElement): (() => void) => {
    this.#root = root;
    const key = (event: KeyboardEvent) => this.#key(event);
    const focus = (event: FocusEvent) => this.#focused(event);
    root.addEventListener('keydown', key);
    root.addEventListener('focusin', focus);
    return () => {
      root.removeEventListener('keydown', key);
      root.removeEventListener('focusin', focus);
      this.#root = null;
    };
  };

  /** Call in an effect that follows the rows: keeps one cell in the tab order and the focus inside the table. */
  settle(rows: readonly string[]): void {
    const before = this.#rows;
    this.#rows = rows;
    const cols = this.#shape.cols();
    if (this.editing && !rows.includes(this.editing.row)) this.editing = null;
    const first = cols[0];
    if (first === undefined) return;
    if (this.at && rows.includes(this.at.row) && cols.includes(this.at.col)) {
      this.#mark();
      return;
    }
    const lost = this.at !== null && document.activeElement === document.body;
    const row = this.at ? (rows.includes(this.at.row) ? this.at.row : heir(this.at.row, before, rows)) : (rows[0] ?? null);
    this.at = row === null ? null : { row, col: this.at && cols.includes(this.at.col) ? this.at.col : (this.#shape.editable()[0] ?? first) };
    this.#mark();
    if (lost && this.at) void this.go(this.at);
  }

  /** Puts the focus on a cell. */
  async go(place: Place<C>): Promise<void> {
    this.at = place;
    await tick();
    const cell = this.#mark();
    cell?.focus({ preventScroll: true });
    cell?.closest('[data-row][data-col]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }

  /** Starts editing a cell, when its column can be edited. */
  edit(place: Place<C>, seed: string | null = null): void {
    if (!this.#shape.editable().includes(place.col)) return;
    this.at = place;
    this.editing = { ...place, seed };
    this.#mark();
  }

  /** Ends an edit and goes on: down with Enter, to the next cell with Tab. */
  async leave(onward: Onward): Promise<void> {
    const from = this.editing;
    if (!from) return;
    const rows = this.#shape.rows();
    const place: Place<C> = { row: from.row, col: from.col };
    this.editing = null;
    if (onward === 'stay') {
      this.at = place;
      this.#mark();
      return;
    }
    if (onward === 'here') return this.go(place);
    if (onward === 'down') return this.go(moved(place, 'down', rows, this.#shape.cols()));
    const next = following(place, onward === 'former', rows, this.#shape.editable());
    if (!next) return this.go(place);
    this.edit(next);
  }

  /** Ends an edit without saving. */
  async revert(): Promise<void> {
    const from = this.editing;
    this.editing = null;
    if (from) await this.go({ row: from.row, col: from.col });
  }

  #cell(place: Place<C>): HTMLElement | null {
    const cells = this.#root?.querySelectorAll<HTMLElement>(`[data-row="${CSS.escape(place.row)}"]`) ?? [];
    for (const cell of cells) {
      if (cell.dataset.col === place.col) return cell.querySelector<HTMLElement>('[data-cell-focus]') ?? cell;
    }
    return null;
  }

  /** Exactly one cell is in the tab order. Done by hand: a thousand rows need no thousand derived values for it. */
  #mark(): HTMLElement | null {
    const now = this.at ? this.#cell(this.at) : null;
    for (const old of this.#root?.querySelectorAll<HTMLElement>('[data-tab-here]') ?? []) {
      if (old === now) continue;
      old.tabIndex = -1;
      delete old.dataset.tabHere;
    }
    if (now) {
      now.tabIndex = 0;
      now.dataset.tabHere = '';
    }
    return now;
  }

  #placeOf(target: EventTarget | null): Place<C> | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-col]') : null;
    if (!cell) return null;
    return { row: cell.dataset.row ?? '', col: (cell.dataset.col ?? '') as C };
  }

  #focused(event: FocusEvent): void {
    const place = this.#placeOf(event.target);
    if (!place || (this.at?.row === place.row && this.at.col === place.col)) return;
    this.at = place;
    this.#mark();
  }

  #key(event: KeyboardEvent): void {
    const place = this.#placeOf(event.target);
    if (!place || this.editing || event.defaultPrevented || event.isComposing) return;
    if (this.#shape.onKey?.(event, place)) {
      event.preventDefault();
      return;
    }
    const motion = motionOf(event);
    if (motion) {
      event.preventDefault();
      void this.go(moved(place, motion, this.#shape.rows(), this.#shape.cols()));
      return;
    }
    const canEdit = this.#shape.editable().includes(place.col);
    if (!canEdit) return;
    if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey) || event.key === 'F2') {
      event.preventDefault();
      this.edit(place);
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.edit(place, event.key);
    }
  }
}
