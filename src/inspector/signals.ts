import type { PageInstance } from '../core/instance.js';
import type { SentSignal } from '../core/signals/types.js';

/** An entry of the page's `dataLayer`, in its place: `consent default`, `config G-…`, an event. */
export interface LayerEntry {
  place: number;
  says: string;
  /** Types with their values, of a consent call. */
  types: Record<string, string>;
}

export interface SignalsSeen {
  /** Signals of ours, in the order in which they went. */
  sent: readonly SentSignal[];
  layer: LayerEntry[];
  /** What was in the layer before the first default: it came too late for that. */
  early: string | undefined;
}

const word = (value: unknown): string =>
  typeof value === 'string' ? value : value instanceof Date ? 'Date' : '';

function read(entry: unknown, place: number): LayerEntry {
  const call = Object(entry) as Record<string, unknown>;
  const isCall = typeof call['length'] === 'number';
  const says = isCall
    ? `${word(call[0])} ${word(call[1])}`.trim()
    : word(call['event']) || Object.keys(call).join(' ');
  const given = call[0] === 'consent' && Object(call[2]) === call[2] ? (call[2] as object) : {};
  const types = Object.entries(given).filter((pair): pair is [string, string] =>
    /^(granted|denied)$/.test(String(pair[1])),
  );
  return { place: place + 1, says, types: Object.fromEntries(types) };
}

/** What of a `dataLayer` belongs to consent: ours, and calls of others. */
const isOfConsent = ({ says }: LayerEntry) => /^consent |^limpide-change$/.test(says);
/** Calls that a tag measures by. */
const isTag = ({ says }: LayerEntry) => /^(config|event)\b|^gtm\.js$/.test(says);

/** What was signalled in this page, by us as we noted it, and as the page's `dataLayer` holds it. */
export async function signalsSeen({ config, load }: PageInstance): Promise<SignalsSeen> {
  // Where there are signals their part is here already.
  const sent = config?.signals
    ? await load('signals').then(
        (part) => part.sent,
        () => [],
      )
    : [];
  const { dataLayer } = globalThis as { dataLayer?: unknown };
  const all = Array.isArray(dataLayer) ? dataLayer.map(read) : [];
  const firstDefault = all.findIndex(({ says }) => says === 'consent default');
  const early = firstDefault > 0 ? all.slice(0, firstDefault).find(isTag)?.says : undefined;
  return { sent: [...sent], layer: all.filter(isOfConsent), early };
}
