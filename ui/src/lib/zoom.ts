/** Steps of the window's zoom, in percent. */
export const ZOOM_MIN = 80;
export const ZOOM_MAX = 200;
const STEPS = [ZOOM_MIN, 90, 100, 110, 125, 150, 175, ZOOM_MAX] as const;

/** The next step; `0` is back to 100 %. */
export function zoomStep(now: number, direction: -1 | 0 | 1): number {
  if (direction === 0) return 100;
  if (direction > 0) return STEPS.find((step) => step > now) ?? ZOOM_MAX;
  return STEPS.findLast((step) => step < now) ?? ZOOM_MIN;
}
