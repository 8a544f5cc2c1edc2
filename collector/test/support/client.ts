/** Requests as a page makes them, and as an owner's program does. */
export class Client {
  constructor(
    /** With the base path: `http://127.0.0.1:1234/privacy`. */
    readonly base: string,
    readonly token = '',
  ) {}

  post(
    body: { eventId: string },
    headers: Record<string, string> = {},
    path = '/decisions',
  ): Promise<Response> {
    return this.send(JSON.stringify(body), { 'idempotency-key': body.eventId, ...headers }, path);
  }

  /** A body that may be anything. */
  send(body: string, headers: Record<string, string> = {}, path = '/decisions'): Promise<Response> {
    return fetch(`${this.base}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  }

  get(path: string, token = this.token): Promise<Response> {
    return fetch(`${this.base}${path}`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
  }

  async list(query = ''): Promise<{ decisions: Record<string, unknown>[]; next: string | null }> {
    const answer = await this.get(`/decisions${query}`);
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer.json() as Promise<{ decisions: Record<string, unknown>[]; next: string | null }>;
  }
}
