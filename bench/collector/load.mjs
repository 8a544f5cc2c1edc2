import autocannon from 'autocannon';
import { newDecision, ORIGIN } from './decision.mjs';

/**
 * Posts new decisions from `connections` clients at once, for so many seconds or so many requests: as
 * fast as they are answered, or `rate` a second.
 */
export async function load(url, { connections = 20, duration, amount, rate }) {
  const { pathname } = new URL(url);
  const result = await autocannon({
    url,
    connections,
    ...(amount ? { amount } : { duration }),
    ...(rate && { overallRate: rate }),
    requests: [
      {
        method: 'POST',
        path: `${pathname}/decisions`,
        setupRequest: (request) => {
          const { eventId, body } = newDecision();
          const headers = {
            'content-type': 'application/json',
            'idempotency-key': eventId,
            origin: ORIGIN,
          };
          return { ...request, headers, body };
        },
      },
    ],
  });
  const stored = result.statusCodeStats['201']?.count ?? 0;
  const failed = result.errors + result.timeouts + result.non2xx;
  return {
    perSecond: Math.round(stored / result.duration),
    p50: result.latency.p50,
    p99: result.latency.p99,
    stored,
    failed,
  };
}
