let done = false;

/** Keeps our floating way back to the manager out of a printed policy: paper has no buttons. */
export function hideReopenInPrint(): void {
  if (done) return;
  done = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media print{[data-limpide=open][style*=sticky]{display:none!important}}');
  document.adoptedStyleSheets.push(sheet);
}
