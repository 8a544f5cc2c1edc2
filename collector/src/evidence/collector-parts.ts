import { createHash } from 'node:crypto';
import type { ProofPeriod } from '../chain/export-proof.js';
import type { ProofLine, TextLine } from '../chain/proof-lines.js';
import type { Database } from '../database/database.js';
import { toNdjson } from '../export/to-ndjson.js';
import { textsOf } from '../i18n/texts.js';
import { toSeconds } from '../records/to-seconds.js';
import { readPurged } from '../retention/purged.js';
import type { Retention } from '@limpide/contract/retention';
import { nameOf, timeZoneOf, type Site } from '../sites/sites.js';
import {
  configurationName,
  OBJECTIONS,
  PROOF,
  RETENTION,
  textName,
  type MissingKind,
  type PackHeader,
  type RetentionLog,
} from './manifest.js';
import { objectionLog } from './objection-log.js';
import { pack, type Part } from './pack.js';
import { ProofFacts } from './proof-facts.js';
import { zip } from './zip.js';

export interface CollectorPack {
  site: Site;
  /** Days of the site's time zone, both included. */
  from: string;
  to: string;
  language: string;
  retention: Retention;
  /** Whether counts over all sites may be told. */
  tellsAllSites: boolean;
  now: Date;
  /** The same period as moments, and its excerpt of the proof. */
  period: ProofPeriod;
  proof: AsyncIterable<ProofLine>;
}

/** The moments of a period, ISO 8601 to the second: from the beginning of its first day to that of the day after its last. */
export async function momentsOf(
  database: Database,
  { site, from, to }: Pick<CollectorPack, 'site' | 'from' | 'to'>,
): Promise<ProofPeriod> {
  const [row] = await database.query<{ from: Date; to: Date }>(
    `SELECT $1::date::timestamp AT TIME ZONE $3 AS from,
       ($2::date + 1)::timestamp AT TIME ZONE $3 AS to`,
    [from, to, timeZoneOf(site)],
  );
  if (!row) throw new Error('A period without moments.');
  return { from: toSeconds(row.from), to: toSeconds(row.to) };
}

/** Lines of a proof, read as they pass; its texts are files of their own. */
async function* proofWithoutTexts(
  lines: AsyncIterable<ProofLine>,
  facts: ProofFacts,
  texts: TextLine[],
): AsyncGenerator<ProofLine> {
  for await (const line of lines) {
    if (line.type === 'text') {
      texts.push(line);
      continue;
    }
    facts.read(line);
    yield line;
  }
}

const textPart = ({ sha256, lang, version, surface, text }: TextLine): Part => ({
  name: textName(sha256),
  kind: 'text',
  about: { surface, lang, ...(version === null ? {} : { version }) },
  pieces: [text],
});

/**
 * The pack of what a collector has of a site and a period, as a zip: it verifies by itself, and says
 * what `limpide evidence` adds to it. In memory are one piece of a file and the texts of the period.
 */
export async function* collectorPack(
  database: Database,
  asked: CollectorPack,
): AsyncGenerator<Uint8Array> {
  const { site, language, retention, tellsAllSites, now, period } = asked;
  const facts = new ProofFacts();
  let objections = 0;

  async function* parts(): AsyncGenerator<Part> {
    const texts: TextLine[] = [];
    const proof = toNdjson(proofWithoutTexts(asked.proof, facts, texts));
    yield { name: PROOF, kind: 'proof', pieces: proof };
    for (const text of texts) yield textPart(text);
    async function* counted() {
      for await (const line of objectionLog(database, site.id, period)) {
        objections += 1;
        yield line;
      }
    }
    yield { name: OBJECTIONS, kind: 'objections', pieces: toNdjson(counted()) };
    const purged = tellsAllSites ? await readPurged(database, period) : null;
    const log: RetentionLog = { periods: retention, removals: facts.removals, purged };
    yield { name: RETENTION, kind: 'retention', pieces: [`${JSON.stringify(log, null, 2)}\n`] };
    const source = site.about?.source;
    if (source === undefined) return;
    const sha256 = createHash('sha256').update(source).digest('hex');
    yield { name: configurationName(sha256), kind: 'configuration', pieces: [source] };
  }

  const { missing } = textsOf('evidence', language);
  const lacks: MissingKind[] = [
    ...(site.about?.source === undefined ? (['configuration'] as const) : []),
    ...(['policy', 'code', 'screenshot'] as const),
    ...(tellsAllSites ? [] : (['purged'] as const)),
  ];
  const header: PackHeader = {
    schema: 'limpide-evidence/1',
    site: site.id,
    siteName: nameOf(site),
    from: asked.from,
    to: asked.to,
    timeZone: timeZoneOf(site),
    moments: period,
    madeAt: toSeconds(now),
    language,
  };
  const end = () => ({
    figures: facts.figures(objections),
    missing: lacks.map((kind) => ({ kind, reason: missing.byCollector[kind] })),
  });
  yield* zip(pack(parts(), header, end));
}
