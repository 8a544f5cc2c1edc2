import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { configuration } from '../support/node/config.js';
import { startSite } from '../support/node/site.js';
import { poll } from './poll.js';
import { sealedChromium } from './sealed-chromium.js';

/** DuckDuckGo's engine as npm has it, for pages that Playwright drives. */
const engine = readFileSync(
  'node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js',
  'utf8',
);
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const rule = read('interop/autoconsent.json') as object;

interface Message {
  type: string;
  id?: string;
  code?: string;
  cmp?: string;
  result?: boolean;
}

const browser = sealedChromium();

/** A first visit with the engine in the page: what it says, and what was decided. */
async function visit(locale: string, config: object, rules: unknown[]) {
  const site = await startSite({ config: configuration({ locale }) });
  const context = await browser().newContext();
  try {
    const page = await context.newPage();
    const said: Message[] = [];
    const receive = (message: object) =>
      page.evaluate(
        (given) =>
          void (
            window as unknown as { autoconsentReceiveMessage(message: object): void }
          ).autoconsentReceiveMessage(given),
        message,
      );
    await page.exposeFunction('autoconsentSendMessage', async (message: Message) => {
      said.push(message);
      if (message.type === 'init')
        await receive({
          type: 'initResp',
          config: { enabled: true, detectRetries: 20, enablePrehide: true, ...config },
          rules: { autoconsent: rules },
        });
      if (message.type === 'eval')
        await receive({
          type: 'evalResp',
          id: message.id,
          result: await page.evaluate(message.code ?? ''),
        });
    });
    await page.goto(site.origin);
    await page.evaluate(engine);
    const has = (type: string) => said.find((message) => message.type === type);
    await poll(`autoconsent is done`, () => has('autoconsentDone'));
    if (has('optOutResult'))
      await poll('a refusal', () => page.evaluate(() => !!window.limpide.decision));
    if (rules[0] && has('optOutResult')) {
      await receive({ type: 'selfTest' });
      await poll('the self-test', () => has('selfTestResult'));
    }
    const decision = await page.evaluate(() => window.limpide.decision);
    const left = await page.locator('limpide-notice').count();
    return { has, decision, left };
  } finally {
    await context.close();
    await site.close();
  }
}

for (const locale of ['fr', 'en'])
  test(`autoconsent with our rule, ${locale}: it refuses`, { timeout: 60_000 }, async () => {
    const { has, decision, left } = await visit(locale, { autoAction: 'optOut' }, [rule]);
    assert.equal(has('cmpDetected')?.cmp, 'limpide');
    assert.deepEqual([has('optOutResult')?.result, has('selfTestResult')?.result], [true, true]);
    assert.deepEqual(Object.values(decision?.purposes ?? {}), [false, false, false]);
    assert.equal(decision?.cause, 'refuse-all');
    assert.equal(left, 0);
  });

for (const [what, optIn] of [
  ['with our rule', []],
  [
    'with a rule that clicks on the acceptance',
    [{ waitForThenClick: 'limpide-notice button[data-limpide=accept]' }],
  ],
] as const)
  test(`autoconsent, ${what}: it consents to nothing on a person’s behalf`, async () => {
    const { decision, left } = await visit('fr', { autoAction: 'optIn' }, [{ ...rule, optIn }]);
    assert.deepEqual([decision, left], [null, 1]);
  });

for (const locale of ['fr', 'en'])
  test(`autoconsent without a rule, ${locale}: its heuristic finds our refusal`, async () => {
    const { decision, left } = await visit(
      locale,
      { autoAction: 'optOut', enableHeuristicDetection: true, heuristicMode: 'reject' },
      [],
    );
    assert.deepEqual(Object.values(decision?.purposes ?? {}), [false, false, false]);
    assert.equal(left, 0);
  });
