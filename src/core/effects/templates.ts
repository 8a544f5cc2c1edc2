import { unspent } from './spent.js';

/** On what a template has put in the page: whose it is, `purposes|service`, for copies of it. */
export const GATE_ATTRIBUTE = 'data-limpide-gate';
/** On a template that is open: which comment ends what it has put after itself. */
const FILLED = 'data-limpide-filled';
let last = 0;

export interface HeldScript {
  script: HTMLScriptElement;
  type: string;
  src: string | null;
}

/** Whose an element is that a template has put in the page, as attributes of gated markup say it. */
export const gateOf = (element: Element): DOMStringMap => {
  const [purpose = '', service] = (element.getAttribute(GATE_ATTRIBUTE) ?? '').split('|');
  return { purpose, ...(service && { service }) };
};

/**
 * Puts the content of a template after it, in its place; the template stays, inert and with its
 * gate, so that a copy of the page is a copy of it. Returns its scripts, which hold still until they
 * are revived; `again`: they ran before, and are left out.
 */
export function fillTemplate(
  template: HTMLTemplateElement,
  { purpose, service = '' }: DOMStringMap,
  again: boolean,
): HeldScript[] {
  const content = document.importNode(template.content, true);
  for (const element of content.children)
    element.setAttribute(GATE_ATTRIBUTE, `${purpose}|${service}`);
  const held: HeldScript[] = [];
  for (const parsed of content.querySelectorAll('script')) {
    const gated = parsed.hasAttribute('data-purpose');
    if (again && !gated) {
      parsed.remove();
      continue;
    }
    // Before it is in the page: what is inserted with an untrusted text is a violation. A new one,
    // since those of a template that was parsed out of a string never run.
    const script = unspent(parsed);
    parsed.replaceWith(script);
    const { type } = script;
    if (gated) continue;
    script.type = 'text/plain';
    held.push({ script, type, src: script.getAttribute('src') });
  }
  const end = `/limpide ${++last}`;
  template.setAttribute(FILLED, end);
  template.after(content, document.createComment(end));
  return held;
}

/** Takes away what a template has put after itself, or what a copy of it says that it has. */
export function emptyTemplate(template: Element): void {
  const end = template.getAttribute(FILLED);
  if (!end) return;
  template.removeAttribute(FILLED);
  const found: ChildNode[] = [];
  for (let node = template.nextSibling; node; node = node.nextSibling) {
    found.push(node);
    if (node instanceof Comment && node.data === end) return found.forEach((each) => each.remove());
  }
}
