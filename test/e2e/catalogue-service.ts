import type { CatalogueFile } from '../../src/services/catalogue-file.js';
import type { ServiceFacts } from '../../src/core/types.js';
import { catalogue } from '../../src/services/list/index.js';

/** What is written on the site's own device by a stand-in, as the service itself would. */
interface Trace {
  type: 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB';
  name: string;
}

/** A service of the catalogue, told by its own file, and what a page that has it is to show. */
export interface Subject {
  id: string;
  purposes: string[];
  options: Record<string, string>;
  /** Addresses that a yes asks for, each once: its loader, or what the page itself gates. */
  addresses: string[];
  /** Whether these addresses are frames, which must be recognised by their host alone. */
  isEmbed: boolean;
  /** Gated markup of the page's own, where the file has no rule for loading. */
  markup: string;
  traces: Trace[];
  /** Names in the page that take the options besides the address: globals and queues. */
  globals: string[];
}

/** Kinds that a page shows in a frame. */
const FRAMED = /^(video|audio|map|document|booking|form|social|comments|reviews)$/;

/** Those with code of their own: what their file would say. */
const WRITTEN: Record<string, Pick<Subject, 'addresses' | 'options' | 'globals' | 'purposes'>> = {
  ga4: {
    addresses: ['https://www.googletagmanager.com/gtag/js?id=G-ABC123'],
    options: { measurementId: 'G-ABC123' },
    globals: ['dataLayer'],
    purposes: ['audience-advanced'],
  },
  matomo: {
    addresses: ['https://stats.exemple.fr/matomo.js'],
    options: { url: 'https://stats.exemple.fr/', siteId: '42', userId: 'client-42' },
    globals: ['_paq'],
    // By consent; exempt, it is `matomo.test.ts`’s.
    purposes: ['audience-advanced'],
  },
};

const filled = (text: string, options: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => options[key] ?? '');

/** What may be the site's own: a third party's domain is out of any page's reach. */
const tracesOf = ({ storage }: Pick<CatalogueFile, 'storage'>): Trace[] =>
  (storage ?? [])
    .filter(({ party, domain }) => party !== 'third' && !domain)
    .map(({ type, name }) => ({ type: type as Trace['type'], name: name.replace('*', 'x') }))
    // A prefix needs https, which no stand-in has.
    .filter(({ type, name }) => type !== 'cookie' || /^(?!__(Secure|Host)-)[\w.-]+$/.test(name));

/** Markup of a page's own for a service whose file says no loading, one element a host. */
function markupOf(file: CatalogueFile): Pick<Subject, 'addresses' | 'isEmbed' | 'markup'> {
  const { id, kind, purposes, hosts } = file;
  const writes = (file.storage ?? []).some(({ party }) => party === 'first');
  const isEmbed = FRAMED.test(kind) && !writes && !!hosts;
  const addresses = (hosts ?? [`${id}.example`]).map(
    (host) => `https://${host.replace('*', 'essai')}/${id}`,
  );
  const gate = `data-purpose="${purposes.join(' ')}"`;
  const element = (address: string) => {
    if (isEmbed) return `<iframe title="${id}" ${gate} data-src="${address}"></iframe>`;
    if (kind === 'font')
      return `<link rel="stylesheet" ${gate} data-service="${id}" data-href="${address}">`;
    return `<script type="text/plain" ${gate} data-service="${id}" data-src="${address}"></script>`;
  };
  return { addresses, isEmbed, markup: addresses.map(element).join('\n') };
}

function subjectOf(file: CatalogueFile): Subject {
  const options = Object.fromEntries(
    Object.entries(file.options).map(([key, { example }]) => [key, example]),
  );
  const { id, purposes, load } = file;
  if (!load) {
    const own = markupOf(file);
    return {
      id,
      purposes,
      options: {},
      globals: [],
      ...own,
      traces: own.isEmbed ? [] : tracesOf(file),
    };
  }
  return {
    id,
    purposes,
    options,
    isEmbed: false,
    markup: '',
    traces: tracesOf(file),
    addresses: [filled(load.script, options)],
    globals: [
      ...Object.keys(load.globals ?? {}),
      ...[load.queue?.into, load.queue?.name].flatMap((name) => name ?? []),
    ].map((name) => filled(name, options)),
  };
}

/** Every service of the catalogue, from its file. */
export async function subjects(): Promise<Subject[]> {
  const all: Subject[] = [];
  for (const [id, load] of Object.entries(catalogue)) {
    const found = (await load()).default;
    const written = WRITTEN[id];
    if (written)
      all.push({
        id,
        isEmbed: false,
        markup: '',
        ...written,
        traces: tracesOf(found as ServiceFacts as unknown as CatalogueFile),
      });
    else all.push(subjectOf(found as CatalogueFile));
  }
  return all;
}
