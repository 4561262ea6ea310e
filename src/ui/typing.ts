/** Whether somebody is in the middle of a text: nothing takes them out of it. A field that is still empty holds nobody. */
export function isTyping(): boolean {
  const field = document.activeElement
  return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== ''
}
