import { months } from '@limpide/contract/duration';
import type { Actor, Register } from './actors.js';
import type { Faults } from './faults.js';
import { isOwnName } from './own-names.js';
import { keyOf, type Scenario, type SeenStorage, type Visit } from './types.js';

const DAY = 86_400;
/** 13 months are 393 to 397 days; browsers end every cookie at 400. */
const MONTH = 397 / 13;

const subjectOf = ({ name, party, domain }: SeenStorage): string =>
  party === 'third' ? `${name} (${domain})` : name;

const words = (days: number): string => String(Math.round(days));

function checkDuration(
  item: SeenStorage,
  scenario: Scenario,
  declared: { actor: Actor; duration?: string }[],
  faults: Faults,
): void {
  const days = (item.lifetime ?? 0) / DAY;
  const seen = { scenario: scenario.id, page: item.page, at: item.at };
  const limits = declared.map(({ duration }) =>
    duration === 'session' ? 0 : (months(duration) ?? Infinity) * MONTH,
  );
  // What is declared in hours is nothing in months: a day is given to all.
  const limit = Math.max(...limits) + 1;
  if (item.type === 'cookie' && days > limit)
    faults.add('storage-longer', subjectOf(item), seen, {
      days: words(days),
      declared: declared[0]?.duration ?? '',
      service: declared[0]?.actor.name ?? '',
    });
  if (declared.every(({ actor }) => actor.basis === 'exempt') && days > 13 * MONTH + 1)
    faults.add('exempt-long', subjectOf(item), seen, {
      days: words(days),
      service: declared[0]?.actor.name ?? '',
    });
}

/** What nobody declares: told by whether there is a configuration to declare it in, and by whose it is. */
function checkUnknown(
  item: SeenStorage,
  scenario: Scenario,
  isConfigured: boolean,
  faults: Faults,
): void {
  const seen = { scenario: scenario.id, page: item.page, at: item.at };
  const values = { type: item.type };
  const isBefore = item.phase === 'before' && scenario.id !== 'withdraw';
  if (isConfigured) faults.add('storage-undeclared', subjectOf(item), seen, values);
  else if (isBefore)
    faults.add(
      item.party === 'third' ? 'storage-unknown-third' : 'storage-unknown',
      subjectOf(item),
      seen,
      values,
    );
}

function checkItem(
  item: SeenStorage,
  scenario: Scenario,
  register: Register,
  early: Set<string>,
  faults: Faults,
): void {
  if (isOwnName(item.type, item.name)) return;
  const { id } = scenario;
  const owners = register.byStorage(item);
  // No page can erase another host's: that it is no longer called says all.
  const isLeft = item.phase === 'after' && item.party === 'first';
  const subject = subjectOf(item);
  const seen = { scenario: id, page: item.page, at: item.at };
  if (!owners.some(({ actor }) => actor.declared))
    checkUnknown(item, scenario, register.declared.length > 0, faults);
  if (owners.length === 0) {
    if (id === 'withdraw' && isLeft && !early.has(keyOf(item)))
      faults.add('storage-left', subject, seen, { type: item.type });
    return;
  }
  const service = [...new Set(owners.map(({ actor }) => actor.name))].join(', ');
  const values = { service, type: item.type };
  if (owners.every(({ actor }) => register.mayRun(actor, id, item.phase) === false)) {
    if (item.phase === 'before' || id === 'gpc' || id === 'none')
      faults.add('storage-before', subject, seen, values);
    else if (isLeft)
      faults.add(
        id === 'withdraw' ? 'storage-withdrawn' : 'storage-refused',
        subject,
        seen,
        values,
      );
  }
  const declared = owners.filter(({ actor }) => actor.declared);
  if (declared.length > 0)
    checkDuration(
      item,
      scenario,
      declared.map(({ actor, fact }) => ({
        actor,
        ...(fact.duration && { duration: fact.duration }),
      })),
      faults,
    );
}

/** What was kept, when nothing may have been, or longer than was said. */
export function checkStorage(visit: Visit, register: Register, faults: Faults): void {
  // What is kept without any choice is no trace of one that was withdrawn.
  const early = new Set(
    visit.scenarios.filter(({ id }) => id === 'none').flatMap(({ storage }) => storage.map(keyOf)),
  );
  for (const scenario of visit.scenarios)
    for (const item of scenario.storage) checkItem(item, scenario, register, early, faults);
}
