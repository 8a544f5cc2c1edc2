import type { PageInstance } from './instance.js';

/** Places whose content is checked by those who use it, texts by language among them. */
const OPEN =
  ' facts newsletter choices signals retention theme messages options title description name ';

/**
 * Every key of a configuration, by the first letter of its value's type (`a` for a list), wherever
 * it stands. `core/schema.ts` is the full definition; a test keeps the two in step.
 */
export const KEYS: Record<string, string> = {
  s: ' $schema locale fallbackLocale endpoint credentials name registration street postalCode city country email phone website timeZone url current facts lifetime domain decisions choices newsletter rightsRequests id use title description basis policyUrl stop type duration party path role layout position logo ',
  o: ' organisation address dpo policy consent endpoints rights controller notice' + OPEN,
  a: ' purposes services versions import measures hosts storage offer motives identifiers ',
  b: ' refuseKeepsExempt shares ',
};

/**
 * Paths of the keys that are unknown, or whose value is of the wrong type. Runs on a first visit,
 * so that an owner sees it at once and returning visitors do not pay for it; `diagnosis` explains.
 */
export function checkKeys(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, item]) => {
    const type = Array.isArray(item) ? 'a' : ((typeof item)[0] as string);
    return (isNaN(+key) && !KEYS[type]?.includes(` ${key} `)) ||
      (key === 'basis' && !/^(necessary|exempt|consent)$/.test(item))
      ? path + key
      : /[ao]/.test(type) && item && !OPEN.includes(` ${key} `)
        ? checkKeys(item, path + key + '.')
        : [];
  });
}

/** Names under which loaders of `[data-src]` show themselves in a page. */
const LOADERS = ['lazySizes', 'LazyLoad', 'lozad', 'lazyload', 'yall', 'layzr', 'bLazy'];

/** The loader of this page that would fetch what waits under `data-src`, if there is one. */
const sharedLoader = (): string | undefined =>
  document.querySelector('[data-purpose][data-src]:not([data-limpide-src])')
    ? LOADERS.find((name) => name in globalThis)
    : undefined;

/** Has the diagnosis explain the keys that are wrong, if there are any. */
export function inspect({ config, load }: PageInstance): void {
  const loader = sharedLoader();
  if (loader)
    console.warn(`[limpide] ${loader} reads data-src too: write data-limpide-src, or a template`);
  const problems = checkKeys(JSON.parse(config?.source ?? '{}'));
  if (problems[0])
    void load('diagnosis').then(
      (part) => part.diagnose(config?.source ?? '', problems),
      console.error,
    );
}
