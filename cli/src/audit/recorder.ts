import type { BrowserContext, Page, Request } from 'playwright-core';
import { hostOf } from './site.js';
import type { Phase, SeenRequest } from './types.js';

interface Initiator {
  type: string;
  url?: string;
  stack?: Stack;
}
interface Stack {
  callFrames: { url: string }[];
  parent?: Stack;
}

/** Scripts of a stack and of what scheduled it, the nearest first, each once. */
const scriptsOf = (stack: Stack | undefined): string[] =>
  stack ? [...stack.callFrames.map(({ url }) => url), ...scriptsOf(stack.parent)] : [];

/** The frames that a request comes from, the nearest first, without the page itself. */
function framesOf(request: Request): string[] {
  if (request.serviceWorker()) return [request.serviceWorker()?.url() ?? ''];
  const urls: string[] = [];
  try {
    const own = request.isNavigationRequest() ? request.frame().parentFrame() : request.frame();
    for (let frame = own; frame?.parentFrame(); frame = frame.parentFrame()) urls.push(frame.url());
  } catch {
    // A frame that has gone has no address any more.
  }
  return urls;
}

/** Writes down every request of a context, and who caused it. */
export class Recorder {
  phase: Phase = 'before';
  /** The page that is visited. */
  page = '';
  readonly #began = Date.now();
  readonly #seen: { request?: Request; row: SeenRequest }[] = [];
  readonly #initiators = new Map<string, Initiator[]>();
  #last = Date.now();
  #open = 0;

  constructor(context: BrowserContext) {
    context.on('request', (request) => this.#note(request));
    const ended = () => {
      this.#open--;
      this.#last = Date.now();
    };
    context.on('requestfinished', ended);
    context.on('requestfailed', ended);
  }

  /** Milliseconds since it began. */
  get now(): number {
    return Date.now() - this.#began;
  }

  #note(request: Request): void {
    this.#last = Date.now();
    this.#open++;
    this.#write(request.url(), request.resourceType(), request);
  }

  #write(url: string, type: string, request?: Request): void {
    const host = hostOf(url);
    if (!host) return;
    const { page, phase, now: at } = this;
    this.#seen.push({
      row: { url, host, type, page, at, phase, chain: [] },
      ...(request && { request }),
    });
  }

  /** Learns of a page's requests which script or markup they come from. */
  async follow(page: Page): Promise<void> {
    page.on('websocket', (socket) => this.#write(socket.url(), 'websocket'));
    const session = await page.context().newCDPSession(page);
    session.on('Network.requestWillBeSent', ({ request, initiator }) => {
      const { url } = request;
      const known = this.#initiators.get(url) ?? [];
      this.#initiators.set(url, [...known, initiator as Initiator]);
    });
    await session.send('Network.enable');
  }

  /** Resolves once nothing was asked for or answered for a while; or, at the latest, after `most`. */
  async quiet(milliseconds: number, most = 6000): Promise<void> {
    const until = Date.now() + most;
    const isBusy = () =>
      Date.now() - this.#last < (this.#open > 0 ? milliseconds * 3 : milliseconds);
    while (isBusy() && Date.now() < until) await new Promise((next) => setTimeout(next, 50));
  }

  /** All that was asked for, in order. */
  requests(): SeenRequest[] {
    return this.#seen.map(({ request, row }) => {
      const initiator = this.#initiators.get(row.url)?.shift();
      const from = request?.redirectedFrom()?.url();
      const by = [...(from ? [from] : []), ...scriptsOf(initiator?.stack), initiator?.url ?? ''];
      const chain = [...by, ...(request ? framesOf(request) : []), row.page].filter(
        (url) => /^https?:/.test(url) && url !== row.url,
      );
      return { ...row, chain: [...new Set(chain)].slice(0, 8) };
    });
  }
}
