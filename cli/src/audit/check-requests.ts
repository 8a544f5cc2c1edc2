import { isThird, hostOf } from './site.js';
import type { Actor, Register } from './actors.js';
import type { Faults } from './faults.js';
import type { RuleId } from './rules.js';
import type { Evidence, Scenario, ScenarioId, SeenRequest, Visit } from './types.js';

/** Parameters of campaigns, which an exempt measure may not take (law of the exemption: audience alone). */
const CAMPAIGN = /[?&](utm|mtm|pk)_(source|medium|campaign|cid|kwd|content|term|keyword)\b/i;

const ruleOf = (id: ScenarioId, phase: SeenRequest['phase']): RuleId =>
  phase === 'before' || id === 'gpc' || id === 'none'
    ? 'third-before'
    : id === 'refuse'
      ? 'third-refused'
      : id === 'withdraw'
        ? 'third-withdrawn'
        : 'third-beyond';

const isCampaign = (url: string): boolean => {
  try {
    return CAMPAIGN.test(decodeURIComponent(url));
  } catch {
    return CAMPAIGN.test(url);
  }
};

function checkExempt(
  actor: Actor,
  request: SeenRequest,
  third: boolean,
  seen: Evidence,
  faults: Faults,
): void {
  const values = { service: actor.name };
  if (third) faults.add('exempt-third-host', request.host, seen, values);
  // The page's own address is the visitor's doing; what the measure is sent is not.
  if (request.type !== 'document' && isCampaign(request.url))
    faults.add('exempt-campaign', actor.id, seen, values);
}

function check(
  request: SeenRequest,
  { id }: Scenario,
  visit: Visit,
  register: Register,
  faults: Faults,
): void {
  const { host, phase, url, page, at, chain } = request;
  const third = isThird(host, hostOf(visit.url));
  const actors = register.byHost(host);
  if (!third && actors.length === 0) return;
  const seen = { scenario: id, page, url, at, chain };
  const name = [...new Set(actors.map((each) => each.name))].join(', ');
  if (actors.length === 0) {
    // Before a withdrawal everything was accepted: a stranger is told once, as undeclared.
    const isAllowed =
      (id === 'accept' && phase === 'after') || (id === 'withdraw' && phase === 'before');
    if (!isAllowed) faults.add('third-unknown', host, seen);
  } else {
    const may = actors.map((each) => register.mayRun(each, id, phase));
    if (may.every((each) => each === false))
      faults.add(ruleOf(id, phase), host, seen, { service: name });
  }
  if (third && register.declared.length > 0 && !actors.some(({ declared }) => declared))
    faults.add('third-undeclared', host, seen, { service: name || host });
  const [first] = actors;
  if (first?.declared && actors.every(({ basis }) => basis === 'exempt'))
    checkExempt(first, request, third, seen, faults);
}

/** Who was called, when nobody may have been. */
export function checkRequests(visit: Visit, register: Register, faults: Faults): void {
  for (const scenario of visit.scenarios)
    for (const request of scenario.requests) check(request, scenario, visit, register, faults);
}
