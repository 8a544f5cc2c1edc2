import { expect } from '@open-wc/testing';
import { checkKeys, KEYS } from '../../src/core/check-keys.js';
import { readConfig } from '../../src/core/config.js';
import { findings } from '../../src/core/diagnosis.js';
import { configSchema } from '../../src/core/schema.js';

const read = (raw: unknown) => {
  const problems: string[] = [];
  return { config: readConfig(JSON.stringify(raw), problems), problems };
};
const organisation = { name: 'Exemple' };

describe('readConfig', () => {
  it('knows seven purposes by name, each on its basis', () => {
    const { config } = read({
      organisation,
      purposes: [
        'necessary',
        'audience',
        'audience-advanced',
        'personalisation',
        'advertising',
        'media',
        'social',
      ],
    });
    expect(config?.purposes.map(({ basis }) => basis)).to.deep.equal([
      'necessary',
      'exempt',
      ...Array<string>(5).fill('consent'),
    ]);
    expect(config?.purposes[1]?.measures.map(({ id }) => id)).to.deep.equal([
      'pages',
      'visits',
      'activity',
      'return',
    ]);
  });

  it('lets an object override what it names, and no more', () => {
    const { config } = read({ organisation, purposes: [{ id: 'audience', title: 'Compter' }] });
    expect(config?.purposes[0]).to.include({ title: 'Compter', basis: 'exempt' });
  });

  for (const text of ['', '{', '[]', 'null', '"x"', '<!doctype html>'])
    it(`has nothing to do with ${JSON.stringify(text)}`, () => {
      expect(readConfig(text, [])).to.equal(undefined);
    });

  it('drops and names an entry that is wrong, and keeps its neighbours', () => {
    const { config, problems } = read({
      organisation,
      purposes: [5, {}, 'media', 'media', { id: 'audience', measures: 'pages' }, null],
      services: [
        'matomo',
        {},
        { id: 'a', purposes: 'media' },
        { id: 'b', purposes: ['media'] },
        { id: 'c' },
      ],
    });
    expect(config?.purposes.map(({ id }) => id)).to.deep.equal(['media']);
    expect(config?.services.map(({ id }) => id)).to.deep.equal(['matomo', 'b']);
    expect(problems).to.deep.equal([
      'purposes.0',
      'purposes.1',
      'purposes.3',
      'purposes.4',
      'purposes.5',
      'services.1',
      'services.2',
      'services.4',
    ]);
  });

  it('has neither purposes nor services where their lists are none', () => {
    const { config, problems } = read({ organisation, purposes: {}, services: 'matomo' });
    expect([config?.purposes, config?.services]).to.deep.equal([[], []]);
    expect(problems).to.deep.equal(['purposes', 'services']);
  });

  it('changes its revision with ids, bases and controllers, not with wording', () => {
    const base = {
      organisation,
      purposes: ['media'],
      services: [{ id: 'v', purposes: ['media'], controller: { name: 'A' } }],
    };
    const revision = (raw: object) => read({ ...base, ...raw }).config?.revision;
    const first = revision({});
    expect(
      revision({
        purposes: [{ id: 'media', title: 'Autre', description: 'Autre' }],
        messages: { fr: {} },
      }),
    ).to.equal(first);
    expect(revision({ purposes: ['media', 'social'] })).not.to.equal(first);
    expect(revision({ purposes: [{ id: 'media', basis: 'necessary' }] })).not.to.equal(first);
    expect(
      revision({ services: [{ id: 'v', purposes: ['media'], controller: { name: 'B' } }] }),
    ).not.to.equal(first);
  });

  it('leaves Object.prototype alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    readConfig(
      '{"__proto__":{"x":1},"purposes":[{"id":"media","__proto__":{"basis":"necessary"}}]}',
      [],
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(before);
    expect(({} as { x?: number }).x).to.equal(undefined);
  });
});

describe('check', () => {
  it('names unknown keys and wrong types wherever they stand', () => {
    expect(
      checkKeys({
        organisation: { name: 'x', nom: 'y' },
        purposez: [],
        purposes: [{ id: 'media', basis: 'optional' }],
        services: [{ id: 5, storage: [{ name: 'a', typ: 'cookie' }] }],
        endpoint: {},
      }),
    ).to.deep.equal([
      'organisation.nom',
      'purposez',
      'purposes.0.basis',
      'services.0.id',
      'services.0.storage.0.typ',
      'endpoint',
    ]);
  });

  it('finds nothing in a whole configuration', () => {
    expect(
      checkKeys({
        organisation: {
          name: 'x',
          address: { street: 'a', postalCode: 'b', city: 'c', country: 'FR' },
          dpo: { email: 'a@b.fr' },
        },
        policy: { url: '/', current: 'a', versions: ['a'], facts: { any: 1 } },
        consent: {
          lifetime: 'P6M',
          domain: 'auto',
          refuseKeepsExempt: true,
          import: ['cc_cookie'],
        },
        endpoints: { decisions: '/d', choices: '/c', newsletter: '/n', rightsRequests: '/r' },
        newsletter: { any: 1 },
        rights: {
          url: '/d',
          offer: ['acces'],
          motives: [],
          identifiers: ['email'],
        },
        retention: { newsletter: 'P3Y' },
        messages: { fr: { any: {} } },
        signals: { google: true },
      }),
    ).to.deep.equal([]);
  });

  it('knows the keys of the schema, all of them and no other', () => {
    const names = new Set<string>();
    const open =
      /^(facts|newsletter|choices|signals|retention|theme|messages|options|title|description|name)$/;
    type Node = { entries?: Record<string, Node>; wrapped?: Node; item?: Node; options?: Node[] };
    const walk = (node: Node | undefined) => {
      if (!node) return;
      for (const [key, inner] of Object.entries(node.entries ?? {})) {
        names.add(key);
        if (!open.test(key)) walk(inner);
      }
      walk(node.wrapped);
      walk(node.item);
      for (const option of Array.isArray(node.options) ? node.options : [])
        if (typeof option === 'object') walk(option);
    };
    walk(configSchema as never);
    const known = new Set(Object.values(KEYS).flatMap((list) => list.trim().split(' ')));
    expect([...known].sort()).to.deep.equal([...names].sort());
  });
});

describe('findings', () => {
  it('names what signals may not say, with the nearest right name', () => {
    const found = findings({
      organisation,
      purposes: ['audience', 'audience-advanced', 'advertising'],
      signals: {
        google: {
          types: {
            advertissing: ['ad_storage'],
            advertising: ['ad_storag', 'ad_user_data'],
            audience: ['analytics_storage'],
          },
          region: ['France'],
          waitForUpdates: 500,
        },
        microsft: true,
        clarity: 'yes',
        meta: { types: { advertising: ['ad_storage'] } },
        wordpress: { types: { audience: ['statistics-anonymous'] } },
        dataLayer: true,
      },
    });
    const near = Object.fromEntries(found.map(({ path, near }) => [path, near]));
    expect(near).to.deep.equal({
      'signals.google.types.advertising.0': 'ad_storage',
      'signals.google.region.0': undefined,
      'signals.google.waitForUpdates': 'waitForUpdate',
      'signals.microsft': 'microsoft',
      'signals.clarity': undefined,
      'signals.meta.types.advertising.0': undefined,
      'signals.google.types.advertissing': 'advertising',
      'signals.google.types.audience': undefined,
    });
  });

  it('finds nothing in a whole mapping', () => {
    expect(
      findings({
        organisation,
        purposes: ['audience', { id: 'publicite' }],
        signals: {
          google: {
            mode: 'basic',
            types: { publicite: ['ad_storage', 'ad_user_data', 'ad_personalization'] },
            adsDataRedaction: true,
            urlPassthrough: false,
            region: ['FR', 'US-CA'],
            waitForUpdate: 500,
          },
          microsoft: { types: { publicite: ['ad_storage'] } },
          piano: true,
        },
      }),
    ).to.deep.equal([]);
  });

  it('says which key, what was found, what was expected', () => {
    const found = findings({
      organisation,
      purposes: ['mesure'],
      consent: { lifetime: 6 },
      endpointt: '/x',
    });
    const paths = found.map(({ path }) => path);
    expect(paths).to.include.members(['purposes.0', 'consent.lifetime', 'endpointt']);
    expect(found.find(({ path }) => path === 'consent.lifetime')).to.deep.equal({
      path: 'consent.lifetime',
      found: '6',
      expected: 'an ISO 8601 duration',
    });
    expect(found.find(({ path }) => path === 'endpointt')?.found).to.equal('an unknown key');
  });
});
