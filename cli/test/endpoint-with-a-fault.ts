import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an answer is made of, before a fault spoils it. */
export interface Reply {
  status: number;
  type: string;
  headers: Record<string, string>;
  body: Record<string, unknown> | string;
}

export interface Asked {
  method: string;
  headers: IncomingMessage['headers'];
  text: string;
  /** Undefined where the body is no JSON object. */
  body: Record<string, unknown> | undefined;
  /** The same message was taken before. */
  isReplay: boolean;
  /** Another message was taken under the same key. */
  isOther: boolean;
}

/** Spoils what the server answers; undefined leaves it as it is. */
export type Fault = (asked: Asked, right: Reply) => Partial<Reply> | undefined;

export const ORIGIN = 'https://exemple.fr';
const STATE = 'state';

/** Members in one order, so that theirs does not matter. */
const canonical = (body: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1))));

const KNOWN =
  /^(schema|kind|eventId|occurredAt|action|subjectRef|notice|origin|pageId|state|measures|previousState|controllers|ui|expiresAt|signals|services)$/;

/** Why a decision is refused, if it is. */
function refusal({ method, headers, text, body, isOther }: Asked): number | undefined {
  if (headers.origin !== ORIGIN) return 403;
  if (method !== 'POST') return 405;
  if (headers['content-type'] !== 'application/json') return 415;
  if (text.length > 65_536) return 413;
  if (!body || body['schema'] !== 'limpide/1' || body['kind'] !== 'decision' || !body[STATE])
    return 400;
  if (!body['eventId'] || headers['idempotency-key'] !== body['eventId']) return 400;
  if (!Object.keys(body).every((key) => KNOWN.test(key)) || /\?/.test(String(body['pageId'])))
    return 400;
  if (body['subjectRef'] && !Object.values(body[STATE]).includes(true)) return 400;
  return isOther ? 422 : undefined;
}

/** A small endpoint that follows the contract for decisions, but for one fault. */
export async function startEndpoint(fault: Fault = () => undefined) {
  const taken = new Map<unknown, string>();
  const cors = {
    'access-control-allow-origin': ORIGIN,
    'access-control-expose-headers': 'Retry-After',
    'cache-control': 'no-store',
  };
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    let body: Record<string, unknown> | undefined;
    try {
      body = JSON.parse(text) as Record<string, unknown>;
    } catch {
      // Judged by refusal().
    }
    const id = body?.['eventId'];
    const before = taken.get(id);
    const now = body && canonical(body);
    const asked: Asked = {
      method: request.method ?? '',
      headers: request.headers,
      text,
      body,
      isReplay: before !== undefined && before === now,
      isOther: before !== undefined && before !== now,
    };
    const status = refusal(asked);
    if (!status && now && asked.method === 'POST') taken.set(id, now);
    const right: Reply =
      asked.method === 'OPTIONS'
        ? {
            status: 204,
            type: 'text/plain',
            headers: { ...cors, 'access-control-allow-headers': 'Content-Type,Idempotency-Key' },
            body: '',
          }
        : status
          ? {
              status,
              type: 'application/problem+json',
              headers: cors,
              body: { title: 'no', status },
            }
          : {
              status: asked.isReplay ? 200 : 201,
              type: 'application/json',
              headers: cors,
              body: { eventId: id, receivedAt: '2026-11-27T10:00:00Z' },
            };
    const reply = { ...right, ...fault(asked, right) };
    response.writeHead(reply.status, { 'content-type': reply.type, ...reply.headers });
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/privacy`, close };
}
