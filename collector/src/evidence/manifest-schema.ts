import * as v from 'valibot';
import { moment } from '@limpide/contract/fields';
import { fileKinds, type PackManifest } from './manifest.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = v.record(v.string(), count);
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const day = v.pipe(v.string(), v.isoDate());
const timeZone = v.pipe(
  v.string(),
  v.check((name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      return false;
    }
  }),
);
const missingKinds = ['configuration', 'policy', 'code', 'screenshot', 'purged'] as const;

/** A manifest as somebody may have changed it: only what reading it needs is checked. */
const manifest = v.object({
  schema: v.literal('limpide-evidence/1'),
  site: v.string(),
  siteName: v.string(),
  from: day,
  to: day,
  timeZone,
  moments: v.object({ from: moment, to: moment }),
  madeAt: moment,
  language: v.string(),
  stampedBy: v.optional(v.string()),
  figures: v.object({
    head: v.object({ number: count, sha256: hash }),
    records: count,
    unsealed: count,
    decisions: counts,
    configurations: counts,
    codes: counts,
    objections: count,
    removals: count,
  }),
  missing: v.array(v.object({ kind: v.picklist(missingKinds), reason: v.string() })),
  files: v.array(
    v.object({
      name: v.string(),
      kind: v.picklist(fileKinds),
      bytes: count,
      sha256: hash,
      proves: v.string(),
      about: v.optional(v.record(v.string(), v.string())),
    }),
  ),
});

/** The manifest in a text; null where it is none. */
export function readManifest(text: string): PackManifest | null {
  try {
    return v.parse(manifest, JSON.parse(text)) as PackManifest;
  } catch {
    return null;
  }
}
