/** Puts the focus on what the next frame draws: the field of something that was just made. */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus())
}
