import { commitment } from '../case-files/commitments.js';
import { canonicalJson } from '../records/canonical-json.js';
import type { ObjectionLine } from './manifest.js';
import type { PackFault, PackVerdict } from './pack-verdict.js';
import type { ProofFacts } from './proof-facts.js';

/** Whether the chain holds this very objection: its hash is made again from what the line says. */
function isInChain({ id, at, via, scope, keys, proof }: ObjectionLine, facts: ProofFacts): boolean {
  if (!proof) return false;
  const { salt, number, type, data } = proof;
  const value = { file: id, about: keys.join(' '), number, at: proof.at, type, data };
  const sha256 = commitment(Buffer.from(salt, 'hex'), value).toString('hex');
  return (
    facts.events.get(`${id} ${number}`) === sha256 &&
    at === proof.at &&
    canonicalJson(data) === canonicalJson({ via, scope, keys })
  );
}

/** Whether the chain has an event of the file, or of the choice, that it came with. */
function isTied({ source }: ObjectionLine, { references, eventIds }: ProofFacts): boolean {
  const { reference, subscription, choices } = source;
  return (
    (reference !== undefined && references.has(reference)) ||
    (subscription !== undefined && references.has(subscription)) ||
    (choices !== undefined && eventIds.has(choices))
  );
}

/** Holds the log of objections against the chain, both ways. */
export function verifyObjections(
  lines: readonly ObjectionLine[],
  facts: ProofFacts,
): { faults: PackFault[]; objections: PackVerdict['objections'] } {
  const faults: PackFault[] = [];
  const objections = { all: lines.length, proved: 0, tied: 0, untied: 0 };
  const seen = new Set<string>();
  for (const line of lines) {
    const values = { id: line.id };
    if (seen.has(line.id)) faults.push({ code: 'objection-twice', values });
    seen.add(line.id);
    if (isInChain(line, facts)) objections.proved += 1;
    else if (line.proof) faults.push({ code: 'objection-changed', values });
    else if (isTied(line, facts)) objections.tied += 1;
    else objections.untied += 1;
  }
  for (const id of facts.objections)
    if (!seen.has(id)) faults.push({ code: 'objection-gone', values: { id } });
  return { faults, objections };
}
