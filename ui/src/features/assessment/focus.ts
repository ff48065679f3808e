/** Puts the keyboard and the screen reader at the start of a page that replaced another one. */
export function focusMain(): void {
  const main = document.querySelector<HTMLElement>('[data-pane="main"]');
  main?.focus({ preventScroll: true });
  if (main) main.scrollTop = 0;
}
