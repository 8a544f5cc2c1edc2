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
  /** Services that could not be told apart, once they were named in the console. */
  readonly #unclear = new Set<string>();

  constructor(
    readonly instance: PageInstance,
    /** A person has asked to see this one, in this page. */
    readonly show: (element: HTMLElement) => void,
  ) {}

  /**
   * The services that markup may be of: the one that it names, else those whose hosts its address is
   * of and that serve its purposes. Where several share the host, those whose paths it is of.
   */
  servicesOf(element: HTMLElement): Service[] {
    const { service: named, purpose = '' } = element.dataset;
    const services = this.instance.config?.services ?? [];
    if (named) return services.filter(({ id }) => id === named);
    const purposes = purpose.trim().split(/\s+/);
    let url: URL;
    try {
      url = new URL(addressOf(embedOf(element) ?? element));
    } catch {
      // An address of the page's own is no third party's.
      return [];
    }
    const { hostname, pathname } = url;
    const found = services.filter(
      (service) =>
        service.hosts?.some((host) => fitsHost(hostname, host)) &&
        purposes.every((id) => service.purposes?.includes(id)),
    );
    const own = found.filter(({ paths }) =>
      paths?.[hostname]?.some((path) => (pathname + '/').startsWith(path + '/')),
    );
    return own[0] ? own : found;
  }

  /**
   * The service whose answer markup waits for. Where nothing tells several apart, it waits for all:
   * for one that is not allowed as long as there is one.
   */
  serviceOf(element: HTMLElement): Service | undefined {
    const found = this.servicesOf(element);
    const ids = found.map(({ id }) => id).join(', ');
    if (found[1] && !this.#unclear.has(ids)) {
      this.#unclear.add(ids);
      console.warn(
        `[limpide] ${ids}: each may be meant, and all must be allowed; say which with data-service:`,
        element,
      );
    }
    return found.find(({ id }) => !this.instance.consent?.serves[id]) ?? found[0];
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
        const services = this.servicesOf(element);
        const handle = part.hold(instance, {
          element,
          embed,
          // One of several cannot be allowed for good: nobody would know which.
          service: services[1] ? '' : (services[0]?.id ?? ''),
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
