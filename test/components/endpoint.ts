type Message = Record<string, unknown> & { eventId: string; kind: string; action: string };

export const json = (status: number, body: object): Response =>
  new Response(JSON.stringify(body), { status });

/** The network between a page and its endpoint; the page's own files are fetched as ever. */
export class Endpoint {
  /** What has been posted, oldest first. */
  posted: Message[] = [];
  /** The header by which each request said who asks. */
  asked: (string | null)[] = [];

  readonly #native = globalThis.fetch;

  /** @param path below which the endpoint is: `/essai` */
  constructor(readonly path: string) {
    globalThis.fetch = async (url, init) => {
      if (!String(url).startsWith(path)) return this.#native.call(globalThis, url, init);
      const headers = new Headers(init?.headers);
      this.asked.push(headers.get('authorization'));
      if (init?.method !== 'POST') return this.tell();
      const message = JSON.parse(String(init.body)) as Message;
      this.posted.push(message);
      return this.answer(message);
    };
  }

  /** What it answers to a message; rejects where the network is down. */
  answer: (message: Message) => Response | Promise<Response> = ({ eventId }) =>
    json(201, { eventId, receivedAt: '2026-11-27T10:00:00Z' });

  /** What it tells who asks. */
  tell: () => Response | Promise<Response> = () => json(404, {});

  stop(): void {
    globalThis.fetch = this.#native;
  }
}

/** A network that is down. */
export const down = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
