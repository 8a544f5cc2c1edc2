import { load } from './load.mjs';
import { startCollectorProcess } from './servers.mjs';

/** Resident memory after each fifth of `amount` requests, in MB. */
export async function memory(place, amount = 100_000) {
  const server = await startCollectorProcess(place);
  const resident = [];
  for (let part = 0; part < 5; part += 1) {
    await load(server.url, { amount: amount / 5 });
    resident.push(Math.round(server.resident()));
  }
  await server.stop();
  return { amount, resident };
}
