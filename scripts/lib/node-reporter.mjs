import { inspect } from 'node:util';

/**
 * A node:test reporter: one line of JSON for every test that has ended, at once, so that a run that
 * is cut short still tells how far it came. A suite is a failure of its own only where something
 * else than its tests failed, such as a hook.
 *
 * @typedef {{ name: string, verdict: 'passed' | 'failed' | 'skipped', reason?: string }} Ended
 */
export default async function* nodeReporter(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const passed = type === 'test:pass';
    if (data.details.type === 'suite' && (passed || isFailedBelow(data))) continue;
    const skipped = data.skip !== undefined || data.todo !== undefined;
    const verdict = skipped ? 'skipped' : passed ? 'passed' : 'failed';
    const reason = passed ? undefined : reasonOf(data.details.error);
    yield `${JSON.stringify({ name: data.name, verdict, reason })}\n`;
  }
}

/** What was thrown, where node:test has wrapped it. */
const reasonOf = (error) => inspect(error?.cause ?? error);

const isFailedBelow = ({ details }) => details.error?.failureType === 'subtestsFailed';
