import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const periods = import.meta.resolve('@limpide/contract/periods');
/** The due dates of an instant every seven hours or so over four years, two of which hold a 29 February. */
const program = `
  const { dueDates } = await import(${JSON.stringify(periods)});
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  const end = Date.UTC(2028, 2, 15);
  for (let at = Date.UTC(2024, 1, 1); at < end; at += 431 * 60_000)
    hash.update(JSON.stringify(dueDates(new Date(at).toISOString())));
  console.log(Intl.DateTimeFormat().resolvedOptions().timeZone, hash.digest('hex'));
`;

test('REQ-57: due dates are the same whatever the zone of the machine', async () => {
  const zones = ['Europe/Paris', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns'];
  const runs = zones.map(async (TZ) => {
    const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env: { ...process.env, TZ },
    });
    const [zone, hash] = stdout.trim().split(' ');
    assert.equal(zone, TZ, 'the process runs in the zone it was given');
    return hash;
  });
  assert.equal(new Set(await Promise.all(runs)).size, 1);
});
