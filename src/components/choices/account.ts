import { isObject } from '@limpide/contract/is-object';
import type { Account, LineState } from './lines.js';

const TIMEOUT = 10_000;

/** `denied`: the token is absent, wrong or expired; which of them is not revealed. */
export type AccountAnswer = Account | 'denied' | 'unreachable';

function accountOf(value: unknown): Account | undefined {
  if (!isObject(value) || !isObject(value['state'])) return undefined;
  const { state, basis, changedAt, history } = value;
  return {
    state: Object.fromEntries(
      Object.entries(state).filter(([, on]) => typeof on === 'boolean'),
    ) as LineState,
    basis: isObject(basis) ? (basis as Record<string, string>) : {},
    changedAt: typeof changedAt === 'string' ? changedAt : null,
    history: Array.isArray(history) ? history : [],
  };
}

/**
 * What the endpoint knows of a customer. Nothing of it is kept: not by the browser's cache, not by
 * us. An answer that is not the endpoint's is none. Never rejects.
 */
export async function readAccount(url: string, authorization: string): Promise<AccountAnswer> {
  try {
    const response = await fetch(url, {
      headers: { authorization, accept: 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const { status } = response;
    if (status >= 400 && status < 500 && ![408, 425, 429].includes(status)) return 'denied';
    return (response.ok && accountOf(await response.json())) || 'unreachable';
  } catch {
    return 'unreachable';
  }
}
