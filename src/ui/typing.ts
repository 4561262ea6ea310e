/** Whether somebody types now: nothing takes them out of the field. */
export const isTyping = (): boolean => /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')
