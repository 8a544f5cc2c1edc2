import type { ReactiveControllerHost } from 'lit';
import { gapsIn } from '../../law/document/gaps.js';
import type { PolicyDocument } from '../../law/document/types.js';
import type { PolicyReader, ShownVersion } from './reader.js';

export interface VersionOptions {
  /** The versions that the element's attributes ask for: to show, and to compare it with. */
  asked: () => { version: string | undefined; compare: string | undefined };
  /** Called with what has come, once it shows. */
  arrived: (document: PolicyDocument, reader: PolicyReader) => Promise<void>;
}

/** Which version of the policy is on show, and since when something else changed. */
export class VersionController {
  /** What is on show; undefined while it is fetched, null if it cannot be shown. */
  shown: ShownVersion | null | undefined;

  constructor(
    private readonly element: ReactiveControllerHost,
    private readonly options: VersionOptions,
  ) {}

  /** Fetches what is wanted now; what arrives too late is dropped. Never rejects. */
  async fetch(reader: PolicyReader): Promise<void> {
    const [name, earlier] = this.#wanted(reader);
    let shown: ShownVersion | undefined;
    try {
      if (earlier) shown = await reader.compare(name, earlier);
      else {
        const document = await reader.read(name);
        shown = document && { document };
      }
      if (!shown) console.error(`[limpide] policy: there is no version ${name}`);
    } catch (error) {
      console.error('[limpide] policy:', error);
    }
    if (String([name, earlier]) !== String(this.#wanted(reader))) return;
    this.shown = shown ?? null;
    this.element.requestUpdate();
    const gaps = gapsIn(shown?.document.sections ?? []);
    if (gaps.length > 0)
      console.warn(
        `[limpide] policy ${name} is shown as a draft: ${gaps.length} facts are missing, in`,
        [...new Set(gaps)].join(', '),
      );
    if (shown) await this.options.arrived(shown.document, reader);
  }

  /** From the address, if it names versions that the configuration lists; else from the attributes. */
  #wanted(reader: PolicyReader): [string, string | undefined] {
    const address = new URLSearchParams(location.search);
    const listed = (key: string) => reader.names.find((name) => name === address.get(key));
    const version = listed('version');
    if (version) return [version, listed('compare')];
    const asked = this.options.asked();
    return [asked.version || reader.current, asked.compare || undefined];
  }
}
