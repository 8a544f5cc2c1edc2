import { isObject } from '@limpide/contract/is-object';
import type { Json } from '../model/paths.js';
import { nameOf, type Offer } from '../model/services.js';

/** What the build puts beside this page: the files of the script tag, as texts. */
export interface Shipped {
  /** `limpide.js`. */
  loader: string;
  /** Its parts by file name; those of a service are `service.<name>.<release>.js`. */
  parts: Record<string, string>;
}

export const VIEWS = [
  'notice',
  'manager',
  'placeholder',
  'policy',
  'newsletter',
  'rights',
  'choices',
] as const;
export type View = (typeof VIEWS)[number];

export interface Shown {
  view: View;
  /** Language of the page in the frame. */
  language: string;
  dark: boolean;
  /** Texts of the page around. */
  words: { title: string; text: string; nothing: string };
}

/** Where the parts are said to be: a name that leads nowhere, since each is given with the page. */
const BASE = 'https://limpide.invalid/';

const addresses = new Map<string, string>();
/** A part as an address of its own, whose imports lead to the other parts. */
function addressOf(name: string, code: string): string {
  const made =
    addresses.get(name) ??
    'data:text/javascript;charset=utf-8,' +
      encodeURIComponent(code.replace(/(["'`])\.\/([\w.-]+\.js)\1/g, `"${BASE}$2"`));
  addresses.set(name, made);
  return made;
}

const uses = (config: Json): unknown[] =>
  (Array.isArray(config['services']) ? (config['services'] as unknown[]) : []).map((entry) =>
    isObject(entry) ? entry['use'] : entry,
  );

/** Within a script element: nothing in it may end it. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The first service that shows something, as an element that waits. */
function embed(config: Json, offers: Offer[]): string {
  const services = Array.isArray(config['services']) ? (config['services'] as unknown[]) : [];
  for (const entry of services) {
    const own: Json = isObject(entry) ? entry : { use: entry };
    const offer = offers.find(({ id }) => id === own['use']);
    const purposes = (own['purposes'] ?? offer?.facts.purposes) as string[] | undefined;
    const shows = purposes?.some?.((id) => id === 'media' || id === 'social');
    const id = own['id'] ?? own['use'];
    if (!shows || typeof id !== 'string') continue;
    const [host = 'tiers.invalid'] = (own['hosts'] ?? offer?.facts.hosts ?? []) as string[];
    const title = escaped(offer ? nameOf(offer) : id);
    return `<iframe title="${title}" width="560" height="315" data-purpose="${escaped(purposes?.join(' ') ?? '')}" data-service="${escaped(id)}" data-src="https://${escaped(host.replace('*.', 'www.'))}/"></iframe>`;
  }
  return '';
}

const ELEMENTS: Partial<Record<View, string>> = {
  manager: '<limpide-manager></limpide-manager>',
  policy: '<limpide-policy></limpide-policy>',
  newsletter: '<limpide-newsletter></limpide-newsletter>',
  rights: '<limpide-rights></limpide-rights>',
  choices: '<limpide-choices></limpide-choices>',
};

/** What the frame may do: run what stands in it. It reaches nobody, whatever is accepted there. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' data:",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
].join('; ');

const STYLE = `
  :root { background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; }
  body { margin: 0; padding: 24px; max-inline-size: 1100px; }
  iframe { max-inline-size: 100%; }
`;

/** Before anything else: links lead nowhere, and only the notice's own view asks by itself. */
const GUARD = (view: View) => `
  addEventListener('click', (event) => {
    const link = event.composedPath().find((each) => each.localName === 'a');
    if (link && !link.getAttribute('href').startsWith('#')) event.preventDefault();
  }, true);
  ${view === 'notice' ? '' : "document.addEventListener('limpide-prompt', (event) => event.preventDefault());"}
`;

/**
 * A page that shows the draft with the very files that are installed, for a frame without an origin:
 * it has no cookies, no storage and no network, so that nothing answered there is anybody's choice.
 */
export function previewDocument(
  config: Json,
  policy: Json | undefined,
  offers: Offer[],
  { loader, parts }: Shipped,
  { view, language, dark, words }: Shown,
): string {
  const used = uses(config);
  const imports = Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => !name.startsWith('service.') || used.includes(name.split('.')[1]))
      .map(([name, code]) => [BASE + name, addressOf(name, code)]),
  );
  const shown: Json = Object.fromEntries(
    // The page in the frame has the language that is asked for.
    Object.entries(config).filter(([key]) => key !== 'locale'),
  );
  // Its file is this draft's: an address would not be reached.
  const facts = isObject(shown['policy']) && { ...shown['policy'], facts: policy ?? {} };
  const given = { ...shown, ...(facts && { policy: facts }) };
  const scheme = dark ? 'dark' : 'light';
  const content =
    view === 'placeholder'
      ? embed(config, offers) || `<p>${escaped(words.nothing)}</p>`
      : (ELEMENTS[view] ?? '');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}</title>
<style>:root { color-scheme: ${scheme}; }${STYLE}</style>
<script>${GUARD(view)}</script>
<script type="importmap">${inScript({ imports })}</script>
<script type="application/json" id="limpide-config">${inScript(given)}</script>
<script data-base="${BASE}limpide.js">${loader}</script>
</head>
<body><main><h1>${escaped(words.title)}</h1><p>${escaped(words.text)}</p>${content}</main></body>
</html>`;
}
