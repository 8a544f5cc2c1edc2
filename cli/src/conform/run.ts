import { CASES, postAtOnce, type Case } from './cases.js';
import type { Answer, Endpoint } from './endpoint.js';
import { messageOf, type Kind, type Message } from './kinds.js';
import type { Fault } from './rules.js';

export type Verdict = 'pass' | 'fail' | 'remark' | 'skipped';

export interface Result {
  kind: Kind;
  id: string;
  verdict: Verdict;
  /** Where it is not as expected. */
  fault?: Fault;
}

async function faultOf({ steps }: Case, endpoint: Endpoint): Promise<Fault | undefined> {
  let message: Message = messageOf[endpoint.kind](endpoint.origin);
  let before: Answer | undefined;
  for (const { changes, text, key, rules, method, contentType, headers } of steps) {
    message = { ...message, ...changes?.(message, endpoint) };
    const answer = await endpoint.send(message, {
      ...(method && { method }),
      ...(contentType && { contentType }),
      ...(headers && { headers }),
      ...(text && { text: text(message) }),
      ...(key !== undefined && { key: key === 'other' ? crypto.randomUUID() : null }),
    });
    for (const rule of rules(endpoint)) {
      const fault = rule({ answer, message, before });
      if (fault) return fault;
    }
    before = answer;
  }
  return undefined;
}

/** Exactly once, however many come together: the answers tell, for what is stored is not seen. */
async function faultAtOnce(endpoint: Endpoint): Promise<Fault | undefined> {
  const answers = await postAtOnce(endpoint, messageOf[endpoint.kind](endpoint.origin));
  const statuses = answers.map(({ status }) => status).sort();
  const taken = statuses.filter((status) => status === 201).length;
  const receipts = new Set(
    answers
      .filter(({ status }) => status < 300)
      .map(({ json }) => JSON.stringify(json?.['receivedAt'])),
  );
  const isRight =
    endpoint.kind === 'newsletter'
      ? statuses.every((status) => [202, 409, 503].includes(status))
      : taken === 1 && statuses.every((status) => [200, 201, 409, 503].includes(status));
  return isRight && receipts.size === 1
    ? undefined
    : { expected: '201 × 1, 200 / 409 × n', found: statuses.join(' ') };
}

/** Runs every case of a kind, one after the other, since they count against the client's limit. */
export async function* runCases(endpoint: Endpoint): AsyncGenerator<Result> {
  const { kind } = endpoint;
  for (const each of CASES) {
    if (each.kinds && !each.kinds.includes(kind)) continue;
    if (each.isCrossOrigin && !endpoint.isCrossOrigin) {
      yield { kind, id: each.id, verdict: 'skipped' };
      continue;
    }
    const fault = await faultOf(each, endpoint);
    yield fault
      ? { kind, id: each.id, verdict: each.isDemanded ? 'fail' : 'remark', fault }
      : { kind, id: each.id, verdict: 'pass' };
  }
  const fault = await faultAtOnce(endpoint);
  yield fault
    ? { kind, id: 'at-once', verdict: 'fail', fault }
    : { kind, id: 'at-once', verdict: 'pass' };
}
