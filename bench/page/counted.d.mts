interface Loaded {
  /** Encoded, headers included. */
  bytes: number;
  /** Of the page and its product; not of third parties, nor of what the page has anyway. */
  requests: number;
  /** Files of Limpide in the order they were asked for; bytes are encoded, without headers. */
  files: { name: string; bytes: number; isBeforeNotice: boolean }[];
}

interface Visited extends Loaded {
  elements: number;
  listeners: number;
  /** Style recalculations of the browser. */
  styles: number;
  layouts: number;
}

export interface Counted {
  origin: string;
  /** Addresses that the pages asked for. */
  asked: string[];
  /**
   * A first visit, up to a page at rest whose question is open. `bare` has no embeds; `before` is code
   * that runs in the page before anything of it.
   */
  firstVisit(
    id: 'baseline' | 'limpide',
    variant?: 'main' | 'bare',
    before?: string,
  ): Promise<Visited>;
  /** What the opening of the manager still has to fetch, on such a visit. */
  opening(): Promise<Pick<Loaded, 'bytes' | 'requests'>>;
  /** A visit with an empty cache by somebody who has accepted. */
  returning(): Promise<Loaded>;
  close(): Promise<void>;
}

export function openCounted(): Promise<Counted>;
