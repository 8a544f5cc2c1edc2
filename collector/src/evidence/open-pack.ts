import { unzipSync } from 'fflate';
import type { FaultCode } from './pack-verdict.js';

/** What an archive may announce, in bytes, all files together: it is read into memory. */
const LIMIT = 1_500_000_000;

export interface OpenedPack {
  /** By name; each once. */
  files: Map<string, Uint8Array>;
  faults: { code: FaultCode; values: Record<string, string | number> }[];
}

/** Reads an archive whole. One that cannot be read, or has a name twice, has a fault that says so. */
export function openPack(bytes: Uint8Array): OpenedPack {
  const faults: OpenedPack['faults'] = [];
  const seen = new Set<string>();
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (seen.has(name)) faults.push({ code: 'twice', values: { name } });
        seen.add(name);
        total += originalSize;
        return total <= LIMIT;
      },
    });
    if (total > LIMIT) faults.push({ code: 'too-big', values: { limit: LIMIT / 1_000_000 } });
    return { files: new Map(Object.entries(files)), faults };
  } catch {
    return { files: new Map(), faults: [{ code: 'not-zip', values: {} }] };
  }
}
