import { UsageError } from './usage-error.js';

/** An address of a collector: `https://exemple.fr/privacy`. */
export function checkAddress(base: string): void {
  if (!URL.canParse(base))
    throw new UsageError('name the address of the collector: https://exemple.fr/privacy');
}

/**
 * Asks a collector, with the token in `LIMPIDE_TOKEN`.
 * @param scope what the token has to be for
 * @throws UsageError (rejects) saying what it answered instead
 */
export async function askCollector(
  base: string,
  path: string,
  query: Record<string, string>,
  scope: string,
): Promise<Response> {
  const token = process.env['LIMPIDE_TOKEN'];
  if (!token) throw new UsageError(`set LIMPIDE_TOKEN to a token with the scope ${scope}`);
  const url = `${base.replace(/\/$/, '')}${path}?${new URLSearchParams(query)}`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } }).catch(() => {
    throw new UsageError(`${base} cannot be reached`);
  });
  if (answer.ok) return answer;
  const { detail } = (await answer.json().catch(() => ({}))) as { detail?: string };
  throw new UsageError(`${base} answers ${answer.status}: ${detail ?? 'no reason given'}`);
}
