import type { ElementHandle, Frame } from 'playwright-core';
import { EVALUATION, within } from './within.js';
import { LABELS, type Labels } from './labels.js';
import type { Control } from './types.js';

/**
 * In the page: the buttons of a notice that can be seen, in open shadow roots too, each with its look.
 * The elements themselves are kept where `elementOf` finds them.
 */
function look({ labels, isFrame }: { labels: Labels; isFrame: boolean }): Control[] {
  const some = (patterns: readonly string[]) => new RegExp(patterns.join('|'), 'iu');
  const kinds = (['refuse', 'manage', 'accept', 'save'] as const).map(
    (kind) => [kind, some(labels[kind])] as const,
  );
  const about = some(labels.about);
  const reopens = some(labels.reopen);
  const handlers = some(labels.handlers);
  const above = (node: Node): Node | null =>
    (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;

  const elements: HTMLElement[] = [];
  const walk = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      elements.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);

  const labelOf = (element: HTMLElement) =>
    (
      element.getAttribute('aria-label') ||
      element.innerText ||
      (element as HTMLInputElement).value ||
      element.title ||
      ''
    )
      .replace(/\s+/g, ' ')
      .trim();
  const isControl = (element: HTMLElement) =>
    element.matches(
      'button, a, input[type=button], input[type=submit], [role=button], [onclick]',
    ) ||
    (element.matches('div, span, p') &&
      getComputedStyle(element).cursor === 'pointer' &&
      !element.closest('button, a, [role=button], [onclick], label'));
  const isHandler = (element: HTMLElement) =>
    ['onclick', 'href', 'data-cc', 'class'].some((name) =>
      handlers.test(element.getAttribute(name) ?? ''),
    );
  const isSeen = (element: HTMLElement) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 1 &&
      height > 1 &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  };
  const isLimpide = 'limpide' in window;
  /** Whether a notice is around a button: the nearest box that speaks of cookies. */
  const isInNotice = (element: HTMLElement): boolean => {
    for (let node = above(element); node; node = above(node)) {
      if (node === document.body || node === document.documentElement)
        return isFrame && about.test(document.body.textContent ?? '');
      if (isLimpide) {
        if (/^limpide-(notice|manager)$/.test((node as Element).localName ?? '')) return true;
        continue;
      }
      const text = node.textContent ?? '';
      if (text.length > 12_000) return false;
      if (about.test(text)) return true;
    }
    return false;
  };
  const hex = (colour: string): string | undefined => {
    const [r = 0, g = 0, b = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (!colour.startsWith('rgb') || alpha < 0.5) return undefined;
    return `#${[r, g, b].map((each) => Math.round(each).toString(16).padStart(2, '0')).join('')}`;
  };
  const paintedBy = (from: Node | null): string => {
    for (let node = from; node; node = above(node)) {
      const colour = node instanceof Element && hex(getComputedStyle(node).backgroundColor);
      if (colour) return colour;
    }
    return '#ffffff';
  };
  const isReached = (element: HTMLElement) => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const before = root.activeElement as HTMLElement | null;
    element.focus({ preventScroll: true });
    const reached = root.activeElement === element && element.tabIndex >= 0;
    element.blur();
    if (before !== element) before?.focus({ preventScroll: true });
    return reached;
  };

  const found: HTMLElement[] = [];
  const controls: Control[] = [];
  for (const element of elements) {
    if (!isControl(element)) continue;
    const text = labelOf(element);
    const own = { accept: 'accept', refuse: 'refuse', open: 'manage' }[
      element.dataset['limpide'] ?? ''
    ];
    if ((!own && (text.length === 0 || text.length > 60)) || !isSeen(element)) continue;
    const isNotice = isInNotice(element);
    const kind = own ?? kinds.find(([, pattern]) => pattern.test(text))?.[0];
    const isWayBack =
      (own === 'manage' || reopens.test(text) || isHandler(element)) && !(isLimpide && isNotice);
    if (!(kind && isNotice) && !isWayBack) continue;
    const { width, height } = element.getBoundingClientRect();
    const { fontSize, color } = getComputedStyle(element);
    const look = {
      text,
      tag: element.localName,
      width: Math.round(width),
      height: Math.round(height),
      fontSize: parseFloat(fontSize),
      colour: hex(color) ?? '#000000',
      background: paintedBy(element),
      around: paintedBy(above(element)),
      focusable: isReached(element),
    };
    if (kind && isNotice) {
      controls.push({ kind: kind as Control['kind'], ...look });
      found.push(element);
    }
    if (isWayBack) {
      controls.push({ kind: 'reopen', ...look });
      found.push(element);
    }
  }
  (globalThis as never as Record<string, unknown>)['limpideAudit'] = found;
  return controls;
}

/** A button, and what to press it with. */
export interface Found extends Control {
  press(): Promise<void>;
  /** Turns off all that can be in the same box; false where something stays on, or nothing is there. */
  turnOff(): Promise<boolean>;
}

/** In the page: what can be turned off around a button, each by a click as a person's. */
function turnOff(button: HTMLElement): boolean {
  const SWITCHES = 'input[type=checkbox], [role=switch]:not(input)';
  let box: Node | null = button;
  while (box && !(box as Partial<ParentNode>).querySelector?.(SWITCHES))
    box = box.parentNode ?? (box as Partial<ShadowRoot>).host ?? null;
  if (!box) return false;
  const all = [...(box as ParentNode).querySelectorAll<HTMLElement>(SWITCHES)];
  const isOn = (each: HTMLElement) =>
    each instanceof HTMLInputElement
      ? each.checked && !each.disabled
      : each.ariaChecked === 'true' && each.ariaDisabled !== 'true';
  for (const each of all) if (isOn(each)) each.click();
  return !all.some(isOn);
}

async function handleOf(frame: Frame, index: number): Promise<ElementHandle<HTMLElement> | null> {
  const handle = await frame.evaluateHandle<HTMLElement | undefined, number>(
    (at) => (globalThis as never as Record<string, HTMLElement[]>)['limpideAudit']?.[at],
    index,
  );
  return handle.asElement() as ElementHandle<HTMLElement> | null;
}

async function press(frame: Frame, index: number): Promise<void> {
  const element = await handleOf(frame, index);
  // A person's click where it can be made; else the element's own, as something may lie over it.
  await element?.click({ timeout: 2000 }).catch(() => element.evaluate((each) => each.click()));
}

/** Every button of a notice in a page and its frames, that of the page first. Never rejects. */
export async function findControls(frames: Frame[]): Promise<Found[]> {
  const all = frames.map(async (frame) => {
    try {
      const isFrame = frame.parentFrame() !== null;
      const controls = await within(EVALUATION, frame.evaluate(look, { labels: LABELS, isFrame }));
      return controls.map((control, index) => ({
        ...control,
        press: () => press(frame, index),
        turnOff: async () => (await handleOf(frame, index))?.evaluate(turnOff) ?? false,
      }));
    } catch {
      return [];
    }
  });
  return (await Promise.all(all)).flat();
}
