import { after, before } from 'node:test';
import { officer } from './answering-officer.js';
import { testCollector, type TestCollector } from './collector.js';
import type { MakeDatabase, TestDatabase } from './databases.js';
import { textOf } from './mail-text.js';
import { ScriptedClock } from './scripted-clock.js';
import { startSmtp, type SmtpProcess } from './smtp.js';

export const START = '2026-11-25T09:00:00Z';
export const SITES = [{ id: 'exemple', origins: ['https://exemple.fr'], name: 'Softsystems' }];

/** A collector whose mails really leave, and an officer signed in, for the suite that calls this. */
export function answeringWorld(makeDatabase: MakeDatabase) {
  const clock = new ScriptedClock(START);
  let made: TestDatabase;
  let collector: TestCollector;
  let smtp: SmtpProcess;
  const acts = officer(() => collector);
  before(async () => {
    smtp = await startSmtp();
    made = await makeDatabase();
    collector = await testCollector(made, {
      now: clock.now,
      sites: SITES,
      mail: { smtpUrl: smtp.url, from: 'Softsystems <contact@exemple.fr>' },
    });
    await acts.signIn();
  });
  after(async () => {
    await collector.remove();
    await smtp.stop();
  });
  return {
    ...acts,
    clock,
    /** These once the suite has begun. */
    made: () => made,
    collector: () => collector,
    smtp: () => smtp,
    /** A request for access, answered by mail unless it says otherwise. */
    by: (email: string, more: object = {}) => ({
      rights: ['acces'],
      details: undefined,
      answer: { by: 'email', email },
      ...more,
    }),
    answersTo: (address: string) =>
      smtp.taken
        .filter(({ to }) => to.includes(address))
        .map(({ source }) => ({ source, text: textOf(source) })),
  };
}
