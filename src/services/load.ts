import type { ServiceContext } from '../core/types.js';
import type { LoadRule, OptionRule, QueueRule } from './catalogue-file.js';
import { wrongOptions } from './options.js';

type Page = Record<string, unknown>;
type Stub = ((...call: unknown[]) => void) & Page;

/** Puts options where a rule names them: in the place of a whole text, or within it. */
function filled(value: unknown, options: Page): unknown {
  if (typeof value === 'string') {
    const whole = /^\{(\w+)\}$/.exec(value)?.[1];
    if (whole) return options[whole];
    return value.replace(/\{(\w+)\}/g, (_, name: string) => String(options[name]));
  }
  if (Array.isArray(value)) return value.map((each) => filled(each, options));
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, filled(each, options)]),
    );
  return value;
}

/** A function that keeps its calls until the service's script takes them. One of the page's stays. */
function stubOf({ name, store = 'q', into, handler = '', list, set }: QueueRule, page: Page): Stub {
  const known = page[name] as Stub | undefined;
  if (known) return known;
  const pending = function (...call: unknown[]) {
    if (typeof pending[handler] === 'function')
      return void (pending[handler] as Stub).apply(pending, call as never);
    const calls = (into ? (page[into] ??= []) : (pending[store] ??= [])) as unknown[];
    // eslint-disable-next-line prefer-rest-params -- what reads it expects an `arguments` object
    calls.push(list ? call : arguments);
  } as Stub;
  if (!into) pending[store] = [];
  return (page[name] = Object.assign(pending, set));
}

/**
 * Loads a service as its file says: once, its globals and first calls before its script. An option
 * that is missing or not as its rule says leaves it off, and the console says which.
 */
export function loadByRule(
  { script, attributes, globals = {}, queue, calls = [] }: LoadRule,
  rules: Record<string, OptionRule>,
  { service, insert }: ServiceContext,
): void {
  const given = service.options ?? {};
  const [wrong] = wrongOptions(rules, given);
  if (wrong)
    return console.error(
      `[limpide] ${service.id}: options.${wrong} is missing or wrong, for example “${rules[wrong]?.example}”; it stays off.`,
    );
  const options = { ...given, now: new Date(), time: Date.now() };
  const page = globalThis as unknown as Page;
  for (const [name, value] of Object.entries(globals)) page[name] ??= filled(value, options);
  if (queue) {
    const first = filled(queue, options) as QueueRule;
    if (first.array)
      ((page[first.name] ??= []) as unknown[]).push(...calls.map((call) => filled(call, options)));
    else {
      stubOf(first, page);
      // By its name in the page, where a signal may wait for the first call.
      for (const call of calls) (page[first.name] as Stub)(...(filled(call, options) as unknown[]));
    }
  }
  insert(
    filled(script, options) as string,
    filled(attributes ?? {}, options) as Record<string, string>,
  );
}
