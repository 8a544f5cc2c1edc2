/** On a click: a script may untick, never tick: no consent by script on a person’s behalf. */
export function onlyTrustedClick(event: Event): void {
  if (!event.isTrusted && (event.target as HTMLInputElement).checked) event.preventDefault();
}
