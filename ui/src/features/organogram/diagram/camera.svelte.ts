// Where somebody looks at the chart: pan, zoom and fit, and short glides between two places.

import type { Rect } from '$lib/api';
import { clampZoom, fit, keepInSight, nextZoom, reveal, zoomAt, type Point, type Size, type View } from '../model/viewport';
import { glide, type Glide } from './motion';

/** A zoom below which the words cannot be read: a chart that needs it opens larger and is not fitted by itself. */
const READABLE = 0.6;

export class Camera {
  view = $state.raw<View>({ x: 20, y: 20, k: 1 });
  window = $state.raw<Size>({ width: 0, height: 0 });
  scene = $state.raw<Size>({ width: 0, height: 0 });
  /** The chart has had its first place: coming back from the list finds it where it was. */
  placed = false;
  /** Middle of the first card. */
  middle = 0;
  /** Something is moving: the layer may be kept as one picture meanwhile. */
  moving = $state(false);
  /** Nobody has panned or zoomed: the chart may fit itself to the window. */
  auto = $state(true);

  #glide: Glide<View> | null = null;
  #whole: Size = { width: 0, height: 0 };
  #rest: ReturnType<typeof setTimeout> | undefined;

  readonly percent = $derived(Math.round(this.view.k * 100));

  /**
   * The drawing got another size. When `whole`, the size of the whole window, is the same, a panel opened or closed:
   * a chart that loses room stays as large as it is. Answers whether the chart was placed anew.
   */
  resize(window: Size, whole: Size): boolean {
    if (window.width === this.window.width && window.height === this.window.height) return true;
    const before = this.window;
    const isPanel = before.width > 0 && whole.width === this.#whole.width && whole.height === this.#whole.height;
    this.#whole = whole;
    this.window = window;
    if (this.scene.width > 0) this.placed = true;
    if (!this.auto || (isPanel && window.width <= before.width)) return false;
    this.#to(this.opening(), isPanel);
    return true;
  }

  /** The whole chart when its words stay readable, otherwise its top at a size that can be read. */
  opening(): View {
    const whole = fit(this.scene, this.window);
    if (whole.k >= READABLE) return whole;
    const k = Math.min(1, Math.max(READABLE, (this.window.width - 40) / Math.max(1, this.scene.width)));
    const room = this.window.width - this.scene.width * k;
    // Wider than the window: the top card in the middle, without emptiness at a side.
    return { k, x: room >= 40 ? room / 2 : Math.min(20, Math.max(room - 20, this.window.width / 2 - this.middle * k)), y: 20 };
  }

  panBy(dx: number, dy: number): void {
    this.#mine();
    this.#set({ ...this.view, x: this.view.x + dx, y: this.view.y + dy });
  }

  zoomBy(factor: number, at: Point): void {
    this.#mine();
    this.#set(zoomAt(this.view, this.view.k * factor, at));
  }

  /** A step of the buttons, around the middle of the window. */
  step(larger: boolean): void {
    // Pressed again while the former step is under way, it is the next step.
    const from = this.#glide?.to ?? this.view;
    this.#mine();
    this.#to(zoomAt(from, nextZoom(from.k, larger), { x: this.window.width / 2, y: this.window.height / 2 }), true);
  }

  fit(): void {
    this.auto = true;
    this.#to(fit(this.scene, this.window), true);
  }

  full(): void {
    this.#mine();
    this.#to(zoomAt(this.view, clampZoom(1), { x: this.window.width / 2, y: 0 }), true);
  }

  /** Brings a card into the middle of the window, large enough to read. */
  centre(card: Rect): void {
    this.#mine();
    const k = Math.max(this.view.k, READABLE);
    this.#to({ k, x: this.window.width / 2 - (card.x + card.w / 2) * k, y: this.window.height / 2 - (card.y + card.h / 2) * k }, true);
  }

  /** Brings a card into the window with the smallest shift. */
  reveal(card: Rect): void {
    const next = reveal(this.#glide?.to ?? this.view, card, this.window);
    if (next.x !== this.view.x || next.y !== this.view.y) this.#to(next, true);
  }

  /** Brings several cards into the window together; when they are too far apart, the whole chart. */
  gather(cards: readonly Rect[]): void {
    const [x, y] = [Math.min(...cards.map((card) => card.x)), Math.min(...cards.map((card) => card.y))];
    const w = Math.max(...cards.map((card) => card.x + card.w)) - x;
    const h = Math.max(...cards.map((card) => card.y + card.h)) - y;
    const { k } = this.view;
    if (w * k <= this.window.width && h * k <= this.window.height) this.reveal({ x, y, w, h });
    else this.fit();
  }

  /**
   * The chart was laid out anew. Its first card stays where it is on the screen: `shift` is how far it moved on the
   * chart. A chart that was seen whole and does not fit any more is fitted, unless somebody chose the place themselves.
   */
  relaid(scene: Size, middle: number, shift: Point, first: boolean): void {
    const sawAll = this.#showsAll();
    this.scene = scene;
    this.middle = middle;
    if (this.window.width === 0) return;
    this.placed = true;
    if (first) {
      this.#to(this.opening(), false);
      return;
    }
    const { x, y, k } = this.view;
    this.view = { k, x: Math.round(x - shift.x * k), y: Math.round(y - shift.y * k) };
    if (this.auto && sawAll && !this.#showsAll()) this.#to(this.opening(), true);
  }

  stop(): void {
    this.#glide?.stop();
    clearTimeout(this.#rest);
  }

  #showsAll(): boolean {
    const { x, y, k } = this.view;
    const right = x + this.scene.width * k;
    return x >= 0 && y >= 0 && right <= this.window.width && y + this.scene.height * k <= this.window.height;
  }

  #mine(): void {
    this.auto = false;
    this.#glide?.stop();
    this.#glide = null;
  }

  /** Sets a place by hand: one frame of a gesture. */
  #set(view: View): void {
    this.view = keepInSight(view, this.scene, this.window);
    this.moving = true;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => (this.moving = false), 160);
  }

  #to(place: View, animated: boolean): void {
    const to = { k: place.k, x: Math.round(place.x), y: Math.round(place.y) };
    this.#glide?.stop();
    this.#glide = null;
    const from = this.view;
    if (!animated) {
      this.view = to;
      return;
    }
    this.#glide = glide(
      to,
      (t) => (this.view = { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t, k: from.k + (to.k - from.k) * t }),
      () => (this.#glide = null),
    );
  }
}
