/** On a click: a program may untick, never tick; nobody consents by script on another’s behalf. */
export function onlyTrustedClick(event: Event): void {
  if (!event.isTrusted && (event.target as HTMLInputElement).checked) event.preventDefault();
}
