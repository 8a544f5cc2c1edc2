import type { Consent } from '../consent.js';
import type { PageInstance } from '../instance.js';
import { isHeld } from './signals/held.js';
import { HELD, watchCopies } from './copies.js';
import { fetchAhead, forgetAhead } from './fetch-ahead.js';
import { goInert, goLive, isLive, isMissing, sourceOf } from './gated-element.js';
import { isMarkOfOurs, MARK, MARKS } from './near-view.js';
import { EMBEDS, Placeholders } from './placeholders.js';
import { reloadPage, watchTyping } from './reload-page.js';
import { watchRoots } from './roots.js';
import { releaseDeferred, revive, SPENT, type Revival } from './scripts.js';
import { inSlices } from './slices.js';
import { askSpent, unspent, whenSpent } from './spent.js';
import { emptyTemplate, fillTemplate, GATE_ATTRIBUTE, gateOf } from './templates.js';

/** What became of scripts that were let run, and of elements that could not be opened. */
const outcomes = new WeakMap<Node, 'ran' | 'failed'>();

export const outcomeOf = (element: Element): 'ran' | 'failed' | undefined => outcomes.get(element);

const GATED = `[data-purpose],[${GATE_ATTRIBUTE}]`;
/** What stands for what waits: a copy of it stands for nothing. */
const OURS = `limpide-embed[${HELD}],${MARKS}`;
const OWN_MARKS = ['data-purpose', GATE_ATTRIBUTE, HELD, MARK];

/** What fits a selector in a place, itself included. */
const within = (place: ParentNode, selector: string): HTMLElement[] => [
  ...(place instanceof HTMLElement && place.matches(selector) ? [place] : []),
  ...place.querySelectorAll<HTMLElement>(selector),
];

/**
 * Gated markup: finds it, now and later, and lets it live while it is allowed. Every scan checks
 * both ways, since pages copy, move and merge what was opened: what is allowed is live, what is not
 * is inert. One element that fails is one sentence in the console, and stops nothing else.
 */
export function openGates(instance: PageInstance) {
  const consent = instance.consent as Consent;
  /** Scripts that ran, or failed, or are never allowed since nothing declares what they name. */
  const done = new WeakSet<Node>();
  /** What ran here, by the gate it had, and how scripts of `head` are written that ran. */
  const ran: DOMStringMap[] = [];
  const heads = new Set<string>();
  /** Opened by us in this page; templates whose scripts ran; what a person has shown once. */
  const opened = new WeakSet<Node>();
  const started = new WeakSet<Node>();
  let once = new WeakSet<Node>();
  const placeholders = new Placeholders(instance, (element) => {
    once.add(element);
    look(element);
    // The focus goes to what the person asked to see, not back to the top of the page.
    const shown = element.matches('template') ? element.nextElementSibling : element;
    const embed = shown?.matches(EMBEDS) ? shown : shown?.querySelector(EMBEDS);
    if (!(embed instanceof HTMLElement)) return;
    if (embed.tabIndex < 0 && embed.localName !== 'iframe') embed.tabIndex = -1;
    embed.focus({ preventScroll: true });
  });

  const gateOfEmbed = (element: HTMLElement): DOMStringMap => {
    const service = element.dataset['service'] ?? placeholders.serviceOf(element)?.id;
    return { purpose: element.dataset['purpose'], ...(service && { service }) };
  };

  /** A failure is said once, about the element, which is then left alone. */
  const fail = (element: Element, error: unknown) => {
    done.add(element);
    outcomes.set(element, 'failed');
    console.error('[limpide] This gated element could not be opened:', element, error);
  };

  function run(
    script: HTMLScriptElement,
    gate: DOMStringMap,
    revival: Omit<Revival, 'may' | 'failed'>,
  ) {
    done.add(script);
    outcomes.set(script, 'ran');
    ran.push(gate);
    revive(script, {
      ...revival,
      may: () => consent.admits(gate) === true || once.has(script),
      failed: (error) => fail(script, error),
    });
  }

  function openScript(script: HTMLScriptElement, newHeads: string[]): void {
    // A router that merges heads brings again what is there: a head's script runs once a document.
    const isHead = script.parentNode === document.head;
    const written = isHead ? script.outerHTML.replace(/ nonce="[^"]*"/, '') : '';
    if (isHead && heads.has(written)) return void done.add(script);
    if (isHead) newHeads.push(written);
    const src = sourceOf(script);
    whenSpent(script, () => {
      script.dispatchEvent(new Event(SPENT));
      heads.delete(written);
      // Found and opened like any other.
      script.replaceWith(unspent(script));
    });
    run(
      script,
      { ...script.dataset },
      { type: script.dataset['type'] ?? '', src, after: 'text/plain' },
    );
  }

  function openTemplate(template: HTMLTemplateElement, gate: DOMStringMap): void {
    opened.add(template);
    const held = fillTemplate(template, gate, started.has(template));
    if (held[0]) started.add(template);
    for (const { script, type, src } of held) {
      const wasOnce = once.has(template);
      if (wasOnce) once.add(script);
      run(script, gate, { type, src, after: type });
    }
  }

  /** `newHeads` receives how a script of `head` is written that runs now. */
  function look(element: HTMLElement, newHeads: string[] = []): void {
    if (!element.isConnected) return;
    const { localName } = element;
    if (element.hasAttribute(GATE_ATTRIBUTE) && !element.hasAttribute('data-purpose')) {
      // Put there by a template that is not there, or no longer allowed: a copy.
      if (consent.admits(gateOf(element)) !== true && !isPlaced(element)) element.remove();
      return;
    }
    if (done.has(element)) return;
    const isScript = element instanceof HTMLScriptElement;
    // It may still be open: a script that is put in its place before its end tag never runs.
    if (
      (isScript || element instanceof HTMLTemplateElement) &&
      document.readyState === 'loading' &&
      !element.nextSibling
    )
      return;
    const gate = isScript ? element.dataset : gateOfEmbed(element);
    const isOnce = once.has(element);
    const isNew = !isOnce && !opened.has(element) && isHeld(consent);
    // A signal that comes in a moment: then this is opened, without a placeholder before.
    if (isNew && consent.choice && document.readyState !== 'complete' && !isLive(element)) return;
    const admitted = isOnce || consent.admits(gate);
    const verdict = admitted === true ? !isNew : admitted;
    if (typeof verdict === 'string') {
      done.add(element);
      console.warn(`[limpide] Unknown: "${verdict}"`);
    }
    if (isScript) {
      if (verdict === true) openScript(element, newHeads);
      return;
    }
    // What stands in for something that is shown now is nothing to ask for.
    const isNegated = gate['purpose']?.includes('!');
    if (element instanceof HTMLTemplateElement) {
      if (verdict === true) {
        if (opened.has(element)) return;
        placeholders.release(element);
        emptyTemplate(element);
        openTemplate(element, gate);
      } else {
        emptyTemplate(element);
        opened.delete(element);
        if (verdict === false && !isNegated) placeholders.hold(element);
      }
      return;
    }
    if (verdict === true) {
      placeholders.release(element);
      element.removeAttribute(HELD);
      if (!opened.has(element) || isMissing(element)) goLive(element);
      opened.add(element);
    } else {
      if (opened.has(element) || isLive(element)) goInert(element, opened.has(element));
      opened.delete(element);
      if (verdict === false && !isNegated && /^(iframe|video|audio|embed|object)$/.test(localName))
        placeholders.hold(element);
    }
  }

  /** Whether a template of this page, opened by us, has put it there. */
  function isPlaced(element: Element): boolean {
    let node = element.previousElementSibling;
    while (node?.hasAttribute(GATE_ATTRIBUTE)) node = node.previousElementSibling;
    return !!node && opened.has(node) && once.has(node);
  }

  const roots = watchRoots(GATED, OWN_MARKS, (where) => void scan(false, where));

  /** Scans that have not come to their end: what comes after all others waits for it. */
  let scanning = 0;

  /** Settles once all has been looked at: of thousands, a slice at a time. */
  async function scan(all = false, where: Iterable<ParentNode> = roots(all)): Promise<void> {
    placeholders.follow();
    const newHeads: string[] = [];
    const found = [...where].flatMap((place) => {
      for (const copy of within(place, OURS))
        if (!placeholders.owns(copy) && !isMarkOfOurs(copy)) copy.remove();
      return within(place, GATED);
    });
    scanning++;
    await inSlices(
      found,
      (element) => {
        try {
          look(element, newHeads);
        } catch (error) {
          fail(element, error);
        }
      },
      askSpent,
    );
    scanning--;
    for (const written of newHeads) heads.add(written);
    if (!scanning) releaseDeferred();
    if (all) forgetAhead();
  }

  watchCopies();
  watchTyping();
  document.addEventListener('DOMContentLoaded', () => {
    if (!scanning) releaseDeferred();
  });
  const first = scan();

  return {
    /** The whole page again; without `all` a change of it, which is watched here. */
    scan: (all?: unknown) => (all ? scan(true) : first),
    fetchAhead() {
      for (const root of roots())
        fetchAhead(root, (each) => !done.has(each) && consent.admits(each.dataset) === true);
    },
    shut(): boolean {
      once = new WeakSet();
      return ran.some(
        (gate) =>
          !gate['purpose']?.includes('!') &&
          consent.admits(gate) !== true &&
          consent.config.services.find(({ id }) => id === gate['service'])?.stop !== 'live',
      );
    },
    reload: () => reloadPage(instance, roots()),
  };
}
