import type { Browser } from 'playwright-core';
import { enqueue, linkedPages, sitemapPages } from './discover.js';
import type { Found } from './find-controls.js';
import { linkToPolicy, readPolicy } from './policy-page.js';
import type { Control, Scenario, ScenarioId, Visit } from './types.js';
import { Visitor, type Pace } from './visitor.js';
import { EVALUATION, within } from './within.js';

export interface VisitOptions extends Pace {
  url: string;
  /** At most so many pages. */
  pages: number;
  /** Ids of purposes that ask for consent, where a configuration is known: each is accepted alone. */
  purposes: (source: string | undefined) => Promise<string[]>;
  /** Told as each scenario ends. */
  progress: (scenario: Scenario, pages: number) => void;
}

/** How many pages are visited with the agreement that is then withdrawn. */
const RUN_FIRST = 5;

/** In the page: the configuration that Limpide was given; empty where it is given none, absent without it. */
const LIMPIDE = `window.limpide && Promise.race([
  Promise.resolve(limpide.ready).then(() => limpide.config?.source ?? ''),
  new Promise((over) => setTimeout(over, 3000, '')),
])`;

const plain = ({ press: _press, turnOff: _turnOff, ...control }: Found): Control => control;

/** Without a choice, page after page; finds the pages as it goes. */
async function look(browser: Browser, options: VisitOptions): Promise<Omit<Visit, 'hasWayBack'>> {
  const visitor = await Visitor.arrive(browser, 'none', options);
  const pages = [options.url];
  const fromSitemap = await sitemapPages(options.url, options.timeout);
  await visitor.visit(options.url);
  const source = (await within(EVALUATION, visitor.page.evaluate(LIMPIDE)).catch(() => '')) as
    string | undefined;
  const notice = (await visitor.controls('accept', 'refuse'))
    .filter(({ kind }) => kind !== 'reopen' && kind !== 'save')
    .map(plain);
  const screenshot = await visitor.screenshot();
  const toPolicy = await linkToPolicy(visitor.page);
  enqueue(pages, fromSitemap, options.pages);
  enqueue(pages, await linkedPages(visitor.page, options.url), options.pages);
  // It grows while it is walked through.
  for (const page of pages) {
    if (page === options.url) continue;
    await visitor.visit(page);
    enqueue(pages, await linkedPages(visitor.page, options.url), options.pages);
  }
  const policy = toPolicy && (await readPolicy(visitor, toPolicy, options.url));
  const scenario = await visitor.leave('none', true, screenshot);
  options.progress(scenario, pages.length);
  const isLimpide = typeof source === 'string';
  return {
    url: options.url,
    pages,
    isLimpide,
    ...(source && { source }),
    ...(policy && { policy }),
    notice,
    scenarios: [scenario],
  };
}

/** Refuses, on the first layer or behind it; else switch by switch. */
async function refuse(visitor: Visitor, decides: boolean): Promise<boolean> {
  if (await visitor.press('refuse', decides)) return true;
  if ((await visitor.press('manage')) && (await visitor.press('refuse', decides))) return true;
  return visitor.saveNone(decides);
}

/** Makes the choice of a scenario; `wayBack` is whether a way back to it was looked for and found. */
async function decide(
  visitor: Visitor,
  id: ScenarioId,
  pages: string[],
  purposes: string[],
): Promise<{ driven: boolean; wayBack?: boolean }> {
  const { page } = visitor;
  const [url = ''] = pages;
  if (id === 'gpc') return { driven: true };
  if (id === 'refuse') return { driven: await refuse(visitor, true) };
  if (id === 'accept') return { driven: await visitor.press('accept', true) };
  if (id.startsWith('only:')) {
    visitor.decided();
    const answer = Object.fromEntries(purposes.map((each) => [each, id === `only:${each}`]));
    const done = page.evaluate(
      (wanted) =>
        (window as unknown as { limpide: { decide(answer: object): Promise<void> } }).limpide
          .decide(wanted)
          .then(() => true),
      answer,
    );
    return { driven: await within(EVALUATION, done).catch(() => false) };
  }
  if (!(await visitor.press('accept'))) return { driven: false };
  // What was accepted must have run, or there is nothing to take back.
  for (const each of [...pages.slice(1, RUN_FIRST), url]) await visitor.visit(each);
  const wayBack = await visitor.press('reopen');
  return { driven: wayBack && (await refuse(visitor, false)), wayBack };
}

async function act(
  browser: Browser,
  id: ScenarioId,
  pages: string[],
  options: VisitOptions,
  purposes: string[],
) {
  const visitor = await Visitor.arrive(browser, id, options);
  await visitor.visit(options.url);
  const { driven, wayBack } = await decide(visitor, id, pages, purposes);
  await visitor.recorder.quiet(options.quiet, 3000);
  // A withdrawal counts from the next page: what ran may go on until then.
  if (driven && id === 'withdraw') visitor.decided();
  if (driven) {
    await visitor.visit(options.url);
    const screenshot = await visitor.screenshot();
    for (const page of pages.slice(1)) await visitor.visit(page);
    return { scenario: await visitor.leave(id, driven, screenshot), wayBack };
  }
  return { scenario: await visitor.leave(id, false, await visitor.screenshot()), wayBack };
}

/**
 * Visits a site as people do who answer in different ways, each with a browser of its own.
 * Pages that hang or fail are told in the scenario; nothing is reached but what the site asks for.
 */
export async function visitSite(browser: Browser, options: VisitOptions): Promise<Visit> {
  const visit: Visit = await look(browser, options);
  const purposes = visit.isLimpide ? await options.purposes(visit.source) : [];
  const ids: ScenarioId[] = ['gpc'];
  if (visit.notice.length > 0) ids.unshift('refuse', 'accept', 'withdraw');
  if (purposes.length > 1) ids.push(...purposes.map((each) => `only:${each}` as const));
  const order = [...ids];
  // What does not open is told once, and costs no more time.
  const broken = new Set(
    visit.scenarios.flatMap(({ troubles }) => troubles.map(({ page }) => page)),
  );
  const pages = visit.pages.filter((page, at) => at === 0 || !broken.has(page));
  const work = async () => {
    for (let id = ids.shift(); id; id = ids.shift()) {
      const { scenario, wayBack } = await act(browser, id, pages, options, purposes);
      if (wayBack !== undefined) visit.hasWayBack = wayBack;
      visit.scenarios.push(scenario);
      options.progress(scenario, pages.length);
    }
  };
  await Promise.all([work(), work(), work()]);
  visit.scenarios.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return visit;
}
