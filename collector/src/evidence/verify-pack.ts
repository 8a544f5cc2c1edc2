import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ProofPeriod } from '../chain/export-proof.js';
import type { ProofLine, TextLine } from '../chain/proof-lines.js';
import { readProof } from '../chain/read-proof.js';
import { verifyProof } from '../chain/verify-proof.js';
import { dayIn } from '@limpide/contract/periods';
import { canonicalJson } from '../records/canonical-json.js';
import {
  MANIFEST,
  OBJECTIONS,
  PROOF,
  RETENTION,
  STAMP,
  SUMS,
  sumsOf,
  textName,
  type FileKind,
  type ObjectionLine,
  type PackedFile,
  type PackManifest,
  type RetentionLog,
} from './manifest.js';
import { readManifest } from './manifest-schema.js';
import { openPack } from './open-pack.js';
import type { Named, PackFault, PackVerdict } from './pack-verdict.js';
import { ProofFacts } from './proof-facts.js';
import { verifyObjections } from './verify-objections.js';

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export interface VerifyPackOptions {
  /** Hash of a seal noted earlier: the chain must still hold it. */
  head?: string | undefined;
  /** Hash of `manifest.json` as noted when the pack was made. */
  manifest?: string | undefined;
  onText?: ((text: TextLine) => void) | undefined;
}

/** Every file against the manifest, both ways. */
function* wrongFiles(
  files: ReadonlyMap<string, Uint8Array>,
  manifest: PackManifest,
): Generator<PackFault> {
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  const sums = sumsOf(manifest.files, sha256Of(files.get(MANIFEST) ?? new Uint8Array()));
  if (textOf(files.get(SUMS) ?? new Uint8Array()) !== sums) yield { code: 'sums', values: {} };
  for (const name of files.keys())
    if (![MANIFEST, SUMS, STAMP].includes(name) && !listed.has(name))
      yield { code: 'unlisted', values: { name } };
  if (manifest.stampedBy !== undefined && !files.has(STAMP))
    yield { code: 'gone', values: { name: STAMP } };
  for (const { name, sha256, bytes } of listed.values()) {
    const found = files.get(name);
    if (!found) yield { code: 'gone', values: { name } };
    else if (found.length !== bytes || sha256Of(found) !== sha256)
      yield { code: 'changed', values: { name } };
  }
}

/** Lines of the proof, then the texts, which are files of their own. */
async function* linesOf(
  proof: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
  { site, files: listed }: PackManifest,
  facts: ProofFacts,
): AsyncGenerator<ProofLine> {
  for await (const line of readProof(Readable.from([Buffer.from(proof)]))) {
    facts.read(line);
    yield line;
  }
  for (const { name, kind, about = {} } of listed) {
    const bytes = files.get(name);
    if (kind !== 'text' || !bytes) continue;
    const { lang = '', version = null, surface = '' } = about;
    const sha256 = name.slice('texts/'.length, -'.txt'.length);
    yield { type: 'text', site, sha256, lang, version, surface, text: textOf(bytes) };
  }
}

/** Whether moments begin and end the days that people read. */
function isOfItsDays({ from, to, timeZone }: PackManifest, period: ProofPeriod): boolean {
  const day = (moment: string, seconds = 0) =>
    dayIn(new Date(Date.parse(moment) + seconds * 1000).toISOString(), timeZone);
  return (
    day(period.from) === from &&
    day(period.from, -1) < from &&
    day(period.to, -1) === to &&
    day(period.to) > to
  );
}

function namedIn(files: readonly PackedFile[], kind: FileKind, counts: Record<string, number>) {
  const hashes = new Set(files.filter((file) => file.kind === kind).map(({ sha256 }) => sha256));
  const named: Named = { given: hashes.size, named: 0, others: 0 };
  for (const [sha256, count] of Object.entries(counts))
    named[hashes.has(sha256) ? 'named' : 'others'] += count;
  return named;
}

const jsonLines = (bytes: Uint8Array): ObjectionLine[] =>
  textOf(bytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ObjectionLine);

/** What hangs on the chain: the two logs, and the numbers of the manifest. */
function verifyLogs(
  files: ReadonlyMap<string, Uint8Array>,
  { figures }: PackManifest,
  facts: ProofFacts,
  verdict: PackVerdict,
): void {
  const fault = (code: PackFault['code'], values: PackFault['values'] = {}) =>
    void verdict.faults.push({ code, values });
  const read = (name: string, use: (bytes: Uint8Array) => void) => {
    try {
      use(files.get(name) ?? new Uint8Array());
    } catch {
      fault('unreadable', { name });
    }
  };
  read(OBJECTIONS, (bytes) => {
    const { faults, objections } = verifyObjections(jsonLines(bytes), facts);
    verdict.faults.push(...faults);
    verdict.objections = objections;
  });
  read(RETENTION, (bytes) => {
    const { removals } = JSON.parse(textOf(bytes)) as RetentionLog;
    if (canonicalJson(removals) !== canonicalJson(facts.removals)) fault('removals-changed');
  });
  if (canonicalJson(figures) !== canonicalJson(facts.figures(verdict.objections.all)))
    fault('other-figures');
}

/** Verifies a pack as `pack` writes it, whoever made the zip. Holds it whole in memory. */
export async function verifyPack(
  bytes: Uint8Array,
  options: VerifyPackOptions = {},
): Promise<PackVerdict> {
  const { files, faults } = openPack(bytes);
  const none: Named = { given: 0, named: 0, others: 0 };
  const source = files.get(MANIFEST);
  const verdict: PackVerdict = {
    ok: false,
    faults: [...faults],
    manifest: readManifest(textOf(source ?? new Uint8Array())),
    sha256: source ? sha256Of(source) : null,
    proof: null,
    objections: { all: 0, proved: 0, tied: 0, untied: 0 },
    configurations: none,
    codes: none,
  };
  const fault = (code: PackFault['code'], values: PackFault['values'] = {}) =>
    void verdict.faults.push({ code, values });
  const { manifest } = verdict;
  if (!manifest) {
    if (!faults.some(({ code }) => code === 'not-zip' || code === 'too-big')) fault('no-manifest');
    return verdict;
  }
  if (options.manifest !== undefined && options.manifest !== verdict.sha256)
    fault('manifest-changed');
  verdict.faults.push(...wrongFiles(files, manifest));
  for (const { name, kind } of manifest.files) {
    const text = kind === 'text' && files.get(name);
    if (text && name !== textName(sha256Of(text))) fault('text-name', { name });
  }

  const proof = files.get(PROOF);
  if (!proof) fault('no-proof');
  else {
    const facts = new ProofFacts();
    const { head, onText } = options;
    const lines = linesOf(proof, files, manifest, facts);
    verdict.proof = await verifyProof(lines, { head, onText }).catch(() => null);
    if (!verdict.proof) fault('unreadable', { name: PROOF });
    else {
      const { site, period } = verdict.proof;
      if (site !== manifest.site) fault('other-site');
      if (period?.from !== manifest.moments.from || !isOfItsDays(manifest, period))
        fault('other-period');
      verifyLogs(files, manifest, facts, verdict);
      const { configurations, codes } = facts.figures(0);
      verdict.configurations = namedIn(manifest.files, 'configuration', configurations);
      verdict.codes = namedIn(manifest.files, 'code', codes);
    }
  }
  verdict.ok = verdict.faults.length === 0 && verdict.proof?.ok === true;
  return verdict;
}
