/**
 * Keeps the tabs of a site in step: calls back when another tab has decided, and when this page
 * comes back from the back/forward cache. Returns what tells the others.
 */
export function followTabs(onDecision: () => void): () => void {
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel('limpide');
    channel.onmessage = onDecision;
  } catch {
    // Refused together with cookies in Firefox: then there is nothing to share either.
  }
  addEventListener('pageshow', ({ persisted }) => persisted && onDecision());
  return () => channel?.postMessage(0);
}
