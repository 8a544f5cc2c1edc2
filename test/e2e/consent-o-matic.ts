import type { Page } from 'playwright-core';

/** How Consent-O-Matic finds an element: `src/Tools.js` of its repository. */
export interface Target {
  selector: string;
  /** Only what is displayed. */
  displayFilter?: boolean;
}
interface Matcher {
  type: 'css';
  target: Target;
}
/** The actions of `rules-schema.json` that our rule uses; any other ends the run. */
export type Action =
  { type: 'click' | 'hide'; target: Target } | { type: 'list'; actions: Action[] };
export interface Rule {
  detectors: { presentMatcher: Matcher[]; showingMatcher: Matcher[] }[];
  methods: { name: string; action?: Action }[];
}

/** In the order in which its engine calls them. */
const METHODS = ['HIDE_CMP', 'OPEN_OPTIONS', 'HIDE_CMP', 'DO_CONSENT', 'SAVE_CONSENT'];

/** What a target finds, from the page’s own document: its engine looks into no shadow root. */
const find = (page: Page, { selector, displayFilter }: Target) =>
  page.evaluateHandle(
    ([css, displayed]) =>
      [...document.querySelectorAll<HTMLElement>(css as string)].find(
        (element) => !displayed || element.offsetHeight > 0,
      ) ?? null,
    [selector, displayFilter],
  );

const matches = async (page: Page, { type, target }: Matcher): Promise<boolean> => {
  if (type !== 'css') throw new Error(`a matcher that is not known here: ${String(type)}`);
  return (await find(page, target)).evaluate((element) => element !== null);
};

async function act(page: Page, action: Action): Promise<void> {
  if (action.type === 'list') {
    for (const each of action.actions) await act(page, each);
    return;
  }
  const element = await find(page, action.target);
  if (action.type === 'click') await element.evaluate((found) => found?.click());
  else if (action.type === 'hide')
    await element.evaluate((found) => found?.style.setProperty('opacity', '0'));
  else throw new Error(`an action that is not known here: ${JSON.stringify(action)}`);
}

/**
 * Does what a rule says, as that extension would, for a user who has allowed nothing.
 * @returns whether a notice was found, and shown
 */
export async function obey(page: Page, { detectors, methods }: Rule): Promise<boolean> {
  for (const { presentMatcher, showingMatcher } of detectors)
    for (const matcher of [...presentMatcher, ...showingMatcher])
      if (!(await matches(page, matcher))) return false;
  for (const name of METHODS) {
    const method = methods.find((each) => each.name === name);
    if (method?.action) await act(page, method.action);
  }
  return true;
}
