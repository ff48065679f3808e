// Carrying a card to another place with the pointer. Esc puts it back; near an edge the chart moves along.

import type { Card, RoleId } from '$lib/api';
import { dropAt, type Drop } from '../model/drop';
import { branch, type Tree } from '../model/tree';
import { edgeSpeed, toScene, type Point } from '../model/viewport';
import type { Camera } from './camera.svelte';

/** Pixels a pointer moves before a press becomes a drag. */
const THRESHOLD = 6;

export interface DragWorld {
  camera: Camera;
  cards: () => readonly Card[];
  tree: () => Tree;
  /** A point of the screen, from the window's corner to the drawing's. */
  local: (event: PointerEvent) => Point;
  ondrop: (role: RoleId, drop: Drop) => void;
}

export class CardDrag {
  /** The card that is carried. */
  card = $state.raw<Card | null>(null);
  /** Where the pointer is, in the drawing's pixels. */
  at = $state.raw<Point>({ x: 0, y: 0 });
  /** Where on the card it was taken, in pixels at 100 %. */
  hold = $state.raw<Point>({ x: 0, y: 0 });
  drop = $state.raw<Drop | null>(null);
  /** It and everything below it. */
  readonly lifted: ReadonlySet<RoleId>;

  #pressed: { card: Card; start: Point; pointer: number } | null = null;
  #frame = 0;

  constructor(private readonly world: DragWorld) {
    this.lifted = $derived(this.card ? branch(world.tree(), this.card.role) : new Set<RoleId>());
  }

  get active(): boolean {
    return this.card !== null;
  }

  press(event: PointerEvent, card: Card): void {
    if (event.button !== 0 || !event.isPrimary) return;
    this.#pressed = { card, start: this.world.local(event), pointer: event.pointerId };
  }

  /** Follows the pointer. Answers whether a card is being carried. */
  move(event: PointerEvent, capture: (pointer: number) => void): boolean {
    if (this.#pressed && !this.card) {
      const at = this.world.local(event);
      if (Math.hypot(at.x - this.#pressed.start.x, at.y - this.#pressed.start.y) < THRESHOLD) return false;
      const { card, start } = this.#pressed;
      const { view } = this.world.camera;
      this.card = card;
      this.hold = { x: (start.x - view.x) / view.k - card.rect.x / 10, y: (start.y - view.y) / view.k - card.rect.y / 10 };
      capture(this.#pressed.pointer);
      this.#frame = requestAnimationFrame(this.#alongEdges);
    }
    if (!this.card) return false;
    this.at = this.world.local(event);
    this.#aim();
    return true;
  }

  /** Lets go. Answers whether a card was being carried. */
  release(): boolean {
    const { card, drop } = this;
    this.cancel();
    if (!card) return false;
    if (drop) this.world.ondrop(card.role, drop);
    return true;
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#pressed = null;
    this.card = null;
    this.drop = null;
  }

  #aim(): void {
    if (!this.card) return;
    this.drop = dropAt(this.world.cards(), this.world.tree(), this.card.role, toScene(this.world.camera.view, this.at));
  }

  #alongEdges = (): void => {
    if (!this.card) return;
    const speed = edgeSpeed(this.at, this.world.camera.window);
    if (speed.x !== 0 || speed.y !== 0) {
      this.world.camera.panBy(speed.x, speed.y);
      this.#aim();
    }
    this.#frame = requestAnimationFrame(this.#alongEdges);
  };
}
