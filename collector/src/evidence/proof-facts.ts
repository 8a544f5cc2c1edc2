import type { ProofLine, RecordLine, TombstoneLine } from '../chain/proof-lines.js';
import type { PackFigures, Removal } from './manifest.js';

const count = (counts: Record<string, number>, key: string): void => {
  counts[key] = (counts[key] ?? 0) + 1;
};

const inOrder = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What the lines of a proof say, besides that they hold: read once, as they pass. */
export class ProofFacts {
  readonly removals: Removal[] = [];
  /** Hashes that the chain holds of the events of files: by reference and number. */
  readonly events = new Map<string, string>();
  /** Files that the chain has an event of, and the keys of those events. */
  readonly references = new Set<string>();
  readonly eventIds = new Set<string>();
  /** Objections of the period that have a file of their own. */
  readonly objections = new Set<string>();
  readonly #figures: Omit<PackFigures, 'objections' | 'removals'> = {
    head: { number: 0, sha256: '' },
    records: 0,
    unsealed: 0,
    decisions: {},
    configurations: {},
    codes: {},
  };
  readonly #sealed = new Map<number, number>();
  #from = '';
  #to = '';

  read(line: ProofLine): void {
    const figures = this.#figures;
    if (line.type === 'head') {
      figures.head = { number: line.number, sha256: line.sha256 };
      this.#from = line.from ?? '';
      this.#to = line.to ?? '~';
    } else if (line.type === 'seal') this.#sealed.set(line.number, line.count);
    else if (line.type === 'unsealed') figures.unsealed += line.kind === 'tombstone' ? 0 : 1;
    else if (line.type === 'record') this.#readRecord(line);
    else if (line.type === 'tombstone') this.#readTombstone(line);
  }

  /** The same in the same order, whatever the order of the lines was. */
  figures(objections: number): PackFigures {
    const { decisions, configurations, codes, ...rest } = this.#figures;
    return {
      ...rest,
      decisions: inOrder(decisions),
      configurations: inOrder(configurations),
      codes: inOrder(codes),
      objections,
      removals: this.removals.length,
    };
  }

  #isIn = (moment: string): boolean => moment >= this.#from && moment < this.#to;

  #readRecord({ kind, body, receivedAt }: RecordLine): void {
    const figures = this.#figures;
    figures.records += 1;
    if (kind === 'decision') {
      count(figures.decisions, String(body['action']));
      const notice = (body['notice'] ?? {}) as Record<string, string | null>;
      if (notice['configSha256']) count(figures.configurations, notice['configSha256']);
      if (notice['codeSha256']) count(figures.codes, notice['codeSha256']);
      return;
    }
    const reference = String(body['reference']);
    this.references.add(reference);
    this.eventIds.add(String(body['eventId']));
    this.events.set(`${reference} ${String(body['number'])}`, String(body['sha256']));
    if (body['action'] === 'objection' && this.#isIn(receivedAt)) this.objections.add(reference);
  }

  #readTombstone({ id, madeAt, kind, reason, seal, leaves }: TombstoneLine): void {
    if (!this.#isIn(madeAt)) return;
    const records = seal === null ? leaves.length : (this.#sealed.get(seal) ?? 0);
    this.removals.push({ id, at: madeAt, kind, reason, records, seal });
  }
}
