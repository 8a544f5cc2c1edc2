import { createHash } from 'node:crypto';
import { hashBody, hashRecord } from '../records/hash.js';
import { GENESIS, hashLeaves, hashSeal, hashTombstone, toHex } from './hashes.js';
import { faultText } from './verdict-text.js';
import type { ProofFault, FaultCode, ProofVerdict } from './verdict.js';
import type {
  HeadLine,
  ProofLine,
  RecordLine,
  SealLine,
  TextLine,
  TombstoneLine,
  UnsealedLine,
} from './proof-lines.js';

export interface VerifyOptions {
  /** Hash of a seal noted earlier: the chain must still hold it. */
  head?: string | undefined;
  /** Hears each text whose hash is right. */
  onText?: ((text: TextLine) => void) | undefined;
}

/** Follows a proof line by line, in the order that proof-lines.ts gives. */
class Verifier {
  readonly verdict: ProofVerdict = {
    ok: true,
    faults: [],
    problems: [],
    site: null,
    head: null,
    period: null,
    outside: 0,
    records: 0,
    seals: 0,
    unsealed: 0,
    tombstones: 0,
    texts: 0,
    textsMissing: 0,
  };
  #head: HeadLine | undefined;
  #last: { number: number; sha256: string } = { number: 0, sha256: GENESIS };
  #noted: boolean;
  readonly #options: VerifyOptions;
  /**
   * Leaves whose record has not come yet, with the seal they are in (0: none yet), and records whose
   * leaf has not: most meet at once.
   */
  readonly #leaves = new Map<string, number>();
  readonly #records = new Map<string, string>();
  readonly #tombstoneLeaves = new Set<string>();
  /** Hashes of texts that decisions name. */
  readonly #named = new Set<string>();
  /** Seals without leaves, until a tombstone accounts for them. */
  readonly #purged = new Map<number, SealLine>();

  constructor(options: VerifyOptions) {
    this.#options = options;
    this.#noted = options.head === undefined || options.head === GENESIS;
  }

  read(line: ProofLine): void {
    if (line.type === 'head') this.#readHead(line);
    else if (line.type === 'seal') this.#readSeal(line);
    else if (line.type === 'record') this.#readRecord(line);
    else if (line.type === 'unsealed') this.#readUnsealed(line);
    else if (line.type === 'tombstone') this.#readTombstone(line);
    else if (line.type === 'text') this.#readText(line);
    else this.#fault('unknown-line');
  }

  finish(): ProofVerdict {
    if (!this.#head) this.#fault('no-head');
    else if (this.#last.number !== this.#head.number || this.#last.sha256 !== this.#head.sha256)
      this.#fault('cut-short', { last: this.#last.number, head: this.#head.number });
    for (const [leaf, seal] of this.#leaves)
      this.#fault(seal ? 'record-gone' : 'unsealed-gone', { seal, leaf });
    for (const [leaf, id] of this.#records) this.#fault('record-unknown', { id, leaf });
    for (const number of this.#purged.keys()) this.#fault('leaves-gone', { seal: number });
    for (const leaf of this.#tombstoneLeaves) this.#fault('tombstone-gone', { leaf });
    if (!this.#noted) this.#fault('rebuilt');
    this.verdict.textsMissing = this.#named.size;
    this.verdict.problems = this.verdict.faults.map((fault) => faultText(fault, 'en'));
    return this.verdict;
  }

  #fault(code: FaultCode, values: ProofFault['values'] = {}): void {
    this.verdict.ok = false;
    if (this.verdict.faults.length < 100) this.verdict.faults.push({ code, values });
  }

  #readHead(line: HeadLine): void {
    if (this.#head) this.#fault('two-heads');
    this.#head = line;
    this.verdict.site = line.site;
    this.verdict.head = { number: line.number, sha256: line.sha256 };
    const { from, to } = line;
    if (from !== undefined && to !== undefined) this.verdict.period = { from, to };
  }

  #readSeal(line: SealLine): void {
    const { number, leaves } = line;
    this.verdict.seals += 1;
    if (line.site !== this.#head?.site) this.#fault('seal-elsewhere', { seal: number });
    if (number !== this.#last.number + 1)
      this.#fault('seal-missing', { seal: this.#last.number + 1 });
    if (line.previous !== this.#last.sha256) this.#fault('chain-broken', { seal: number });
    if (line.sha256 !== hashSeal(line)) this.#fault('seal-changed', { seal: number });
    if (line.sha256 === this.#options.head) this.#noted = true;
    this.#last = { number, sha256: line.sha256 };
    if (this.#isOutside(line)) this.verdict.outside += 1;
    else if (leaves === null) this.#purged.set(number, line);
    else if (line.root !== hashLeaves(leaves) || line.count !== leaves.length)
      this.#fault('leaves-changed', { seal: number });
    for (const leaf of leaves ?? []) this.#expect(line.kind, leaf, number);
  }

  /** By what its hash covers: a seal of the period that has lost its leaves cannot pass for another. */
  #isOutside({ kind, leaves, firstReceivedAt, lastReceivedAt }: SealLine): boolean {
    const { period } = this.verdict;
    if (!period || kind === 'tombstone' || leaves !== null) return false;
    return lastReceivedAt < period.from || firstReceivedAt >= period.to;
  }

  #readUnsealed(line: UnsealedLine): void {
    this.verdict.unsealed += 1;
    this.#expect(line.kind, line.sha256, 0);
  }

  #expect(kind: string, leaf: string, seal: number): void {
    if (kind === 'tombstone') this.#tombstoneLeaves.add(leaf);
    else if (!this.#records.delete(leaf)) this.#leaves.set(leaf, seal);
  }

  #readRecord(line: RecordLine): void {
    this.verdict.records += 1;
    const { site, kind, receivedAt, body } = line;
    if (site !== this.#head?.site) this.#fault('record-elsewhere', { site });
    // From what it says, not from the hash that stands beside it.
    const leaf = toHex(hashRecord(site, kind, receivedAt, hashBody(body)));
    if (!this.#leaves.delete(leaf)) this.#records.set(leaf, String(body['eventId']));
    const { textSha256 } = (body['notice'] ?? {}) as { textSha256?: string | null };
    if (textSha256) this.#named.add(textSha256);
  }

  #readText(line: TextLine): void {
    const { sha256, text } = line;
    if (createHash('sha256').update(text).digest('hex') !== sha256)
      return this.#fault('text-changed', { sha256 });
    this.verdict.texts += 1;
    this.#named.delete(sha256);
    this.#options.onText?.(line);
  }

  #readTombstone(line: TombstoneLine): void {
    this.verdict.tombstones += 1;
    const leaf = hashTombstone(line);
    // One made while the file was written may be younger than its list of what waits.
    const isYoung = this.#head !== undefined && line.madeAt >= this.#head.exportedAt;
    if (!this.#tombstoneLeaves.delete(leaf) && !isYoung)
      this.#fault('tombstone-unknown', { id: line.id });
    for (const gone of line.leaves) this.#leaves.delete(gone);
    if (line.seal !== null) this.#readPurge(line.seal, line);
  }

  #readPurge(number: number, { id, kind }: TombstoneLine): void {
    const seal = this.#purged.get(number);
    if (seal && seal.kind !== kind) this.#fault('tombstone-kind', { id });
    if (this.#purged.delete(number)) return;
    // Purged while the file was written: the seal still had its leaves, the records were gone.
    for (const [leaf, sealed] of this.#leaves) if (sealed === number) this.#leaves.delete(leaf);
  }
}

/**
 * Checks a proof as `exportProof` writes it. Holds one seal at a time, whatever the size.
 * @returns a verdict, also for a proof that does not hold
 */
export async function verifyProof(
  lines: AsyncIterable<ProofLine> | Iterable<ProofLine>,
  options: VerifyOptions = {},
): Promise<ProofVerdict> {
  const verifier = new Verifier(options);
  let number = 0;
  for await (const line of lines) {
    number += 1;
    try {
      verifier.read(line);
    } catch (error) {
      throw new Error(`Line ${number} cannot be read.`, { cause: error });
    }
  }
  return verifier.finish();
}
