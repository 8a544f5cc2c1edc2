import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { noLimits } from '../../collector/test/support/no-limits.ts';
import { newDecision, ORIGIN, shownText } from './decision.mjs';

export const TOKEN = 'a-token-for-the-bench';

/** Starts a server in a process of its own; `urlOf` finds its address in what it prints. */
async function start(script, args, env, urlOf) {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const url = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${script} has ended with ${code}.`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = urlOf(line);
      if (found) resolve(found);
    });
  });
  const memory = (field) =>
    Number(
      readFileSync(`/proc/${child.pid}/status`, 'utf8').match(
        new RegExp(`^${field}:\\s+(\\d+)`, 'm'),
      )[1],
    ) / 1024;
  return {
    url,
    /** Resident memory now, and the highest since the start, in MB. */
    resident: () => memory('VmRSS'),
    highest: () => memory('VmHWM'),
    stop: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

const databaseOf = (place) =>
  place.startsWith('postgres:') ? { DATABASE_URL: place } : { LIMPIDE_DATA: place };

const post = async (url, body, key) => {
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', origin: ORIGIN, 'idempotency-key': key },
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
};

/**
 * The collector as people run it, limits lifted: one address posts everything here. It has the text
 * that the decisions name, as it has after the first visitor of a release.
 */
export async function startCollectorProcess(place) {
  const server = await start(
    '../../collector/dist/main.js',
    [],
    {
      PORT: '0',
      LIMPIDE_ORIGINS: ORIGIN,
      LIMPIDE_SITE: 'bench',
      LIMPIDE_TOKEN: TOKEN,
      ...noLimits,
      ...databaseOf(place),
    },
    (line) => JSON.parse(line).url,
  );
  const { eventId, body } = newDecision();
  await post(`${server.url}/decisions`, body, eventId);
  await post(`${server.url}/texts`, JSON.stringify(shownText), shownText.sha256);
  return server;
}

export const startMinimum = (place) =>
  start('minimum.mjs', [place], {}, (line) => (line.startsWith('http') ? `${line}/privacy` : null));
