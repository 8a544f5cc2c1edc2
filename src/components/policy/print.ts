let done = false;

/** What a printed policy leaves out: the forms of the site. */
const ASIDE = ['manager', 'newsletter', 'rights', 'choices', 'data'].map(
  (each) => `limpide-${each}`,
);

/** Keeps what is no part of the policy off the paper: it has no buttons and takes no answers. */
export function hideAsideInPrint(): void {
  if (done) return;
  done = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print{${ASIDE.join()}{display:none!important}}`);
  document.adoptedStyleSheets.push(sheet);
}
