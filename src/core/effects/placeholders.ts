import type { PageInstance, Parts } from '../instance.js';
import type { Service } from '../types.js';
import { HELD } from './copies.js';
import { heldAttribute } from './gated-element.js';
import { fitsHost } from './hosts.js';
import { whenNear, type Wait } from './near-view.js';

export const EMBEDS = 'iframe,video,audio,embed,object';

/** The one embed that markup stands for: itself, or the only one that a template holds. */
export function embedOf(element: HTMLElement): HTMLElement | undefined {
  if (!(element instanceof HTMLTemplateElement))
    return element.matches(EMBEDS) ? element : undefined;
  const found = [...element.content.querySelectorAll<HTMLElement>(EMBEDS)].filter(
    (each) => !each.parentElement?.closest(EMBEDS),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Address of what an embed shows, wherever it is written. */
export function addressOf(embed: Element): string {
  for (const part of [embed, ...embed.querySelectorAll('source')]) {
    const address =
      heldAttribute(part, 'src') ??
      heldAttribute(part, 'href') ??
      part.getAttribute('src') ??
      part.getAttribute('data');
    if (address) return address;
  }
  return '';
}

type Handle = ReturnType<Parts['embed']['hold']>;

/** Placeholders of embeds that wait, each as long as its element does, and where it is. */
export class Placeholders {
  /** Undefined while it is far away, or the part comes or cannot be had: then the place stays blank. */
  readonly #held = new Map<HTMLElement, Handle | undefined>();
  readonly #far = new Map<HTMLElement, Wait>();

  constructor(
    readonly instance: PageInstance,
    /** A person has asked to see this one, in this page. */
    readonly show: (element: HTMLElement) => void,
  ) {}

  /**
   * The service that markup names, else the one whose hosts its address is of and that serves its
   * purposes.
   */
  serviceOf(element: HTMLElement): Service | undefined {
    const { service: named, purpose = '' } = element.dataset;
    const services = this.instance.config?.services;
    if (named) return services?.find(({ id }) => id === named);
    const embed = embedOf(element) ?? element;
    const purposes = purpose.trim().split(/\s+/);
    try {
      const { hostname } = new URL(addressOf(embed));
      return services?.find(
        (service) =>
          service.hosts?.some((host) => fitsHost(hostname, host)) &&
          purposes.every((id) => service.purposes?.includes(id)),
      );
    } catch {
      // An address of the page's own is no third party's.
      return undefined;
    }
  }

  hold(element: HTMLElement): void {
    const embed = embedOf(element);
    const forgone = [element, embed].some((each) => each?.dataset['placeholder'] === 'none');
    if (!embed || forgone || this.#held.has(element)) return;
    this.#held.set(element, undefined);
    // A copy of what was hidden for its placeholder has none.
    element.removeAttribute(HELD);
    // Most pages are left before what is far down is seen: until then it costs nothing.
    this.#far.set(
      element,
      whenNear(element, () => this.#show(element, embed)),
    );
  }

  #show(element: HTMLElement, embed: HTMLElement): void {
    this.#far.delete(element);
    const { instance } = this;
    instance.load('embed', instance.locale).then(
      (part) => {
        if (!this.#held.has(element)) return;
        const handle = part.hold(instance, {
          element,
          embed,
          service: this.serviceOf(element)?.id ?? '',
          address: addressOf(embed),
          // A video's own waits with it: it may be anybody's.
          poster:
            embed.localName === 'video'
              ? ''
              : (element.dataset['poster'] ?? embed.dataset['poster'] ?? ''),
          show: () => this.show(element),
        });
        this.#held.set(element, handle);
      },
      (error) => console.error('[limpide] embed', error),
    );
  }

  release(element: HTMLElement): void {
    this.#held.get(element)?.release();
    this.#held.delete(element);
    this.#far.get(element)?.stop();
    this.#far.delete(element);
  }

  /** Whether a placeholder stands for something; a copy of one does not. */
  owns(placeholder: Element): boolean {
    return [...this.#held.values()].some((handle) => handle?.placeholder === placeholder);
  }

  /** What has left the page leaves nothing behind; what has moved takes its placeholder along. */
  follow(): void {
    for (const [element, handle] of this.#held)
      if (element.isConnected) (handle ?? this.#far.get(element))?.follow();
      else this.release(element);
  }
}
