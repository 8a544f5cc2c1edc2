import type { Consent } from '../../consent.js';

let last = '';

/**
 * Tells tag managers, on each page and after each change: `{ event: 'limpide-change', limpide: {
 * purposes, services } }`, with what is allowed now. Said once for one state.
 */
export function pushChoice({ allowed, choice, config }: Consent): void {
  const state = (list: { id: string }[]) =>
    Object.fromEntries(list.map(({ id }) => [id, !!allowed[id]]));
  const limpide = {
    decided: !!choice,
    purposes: state(config.purposes),
    services: state(config.services),
  };
  const text = JSON.stringify(limpide);
  if (text === last) return;
  last = text;
  const page = globalThis as { dataLayer?: unknown[] };
  (page.dataLayer ??= []).push({ event: 'limpide-change', limpide });
}
