import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { limpide } from './command.js';

const folder = await mkdtemp(join(tmpdir(), 'limpide-csp-'));
after(() => rm(folder, { recursive: true }));
const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

const SITE = {
  organisation: { name: 'A' },
  purposes: ['necessary', 'audience', 'audience-advanced', 'media'],
  services: [
    { use: 'matomo', options: { url: 'https://stats.exemple.fr/', siteId: 1 } },
    { use: 'ga4', options: { measurementId: 'G-ABC123' } },
    'stripe',
    { id: 'video', name: 'V', purposes: ['media'], hosts: ['video.example', '*.video.example'] },
  ],
  endpoint: 'https://preuves.exemple.fr/privacy',
};
const site = await file('site.json', JSON.stringify(SITE));

/** The sources of each directive of a policy. */
const directives = (policy: string): Record<string, string[]> =>
  Object.fromEntries(
    policy
      .trim()
      .replace(/^Content-Security-Policy: /, '')
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
  );

describe('limpide csp', { concurrency: 2 }, () => {
  test('before a choice allows what is necessary or exempt, and the endpoint', async () => {
    const { code, out, err } = await limpide('csp', site);
    assert.deepEqual([code, err], [0, '']);
    const found = directives(out);
    assert.deepEqual(found['script-src'], ["'self'", 'stats.exemple.fr', '*.stripe.com']);
    assert.deepEqual(found['frame-src'], found['script-src']);
    assert.deepEqual(found['connect-src'], [
      "'self'",
      'https://preuves.exemple.fr',
      'wss://stats.exemple.fr',
      'wss://*.stripe.com',
      'stats.exemple.fr',
      '*.stripe.com',
    ]);
    assert.deepEqual(found['form-action'], ["'self'", 'https://preuves.exemple.fr']);
    assert.deepEqual(found['object-src'], ["'none'"]);
    assert.doesNotMatch(out, /video|google|unsafe/);
  });

  test('after a choice allows all that can be accepted', async () => {
    const { out } = await limpide('csp', site, '--state', 'after');
    for (const name of ['script-src', 'img-src', 'frame-src', 'connect-src'])
      for (const host of ['www.googletagmanager.com', 'video.example', '*.video.example'])
        assert.ok(directives(out)[name]?.includes(host), `${name} ${host}`);
  });

  test('Google’s advanced mode is before a choice, as the owner has asked', async () => {
    const advanced = { ...SITE, signals: { google: { mode: 'advanced' } } };
    const { out } = await limpide('csp', await file('advanced.json', JSON.stringify(advanced)));
    assert.ok(directives(out)['script-src']?.includes('www.googletagmanager.com'));
  });

  test('an option outside the exemption is allowed in no state, as it never runs', async () => {
    const [matomo] = SITE.services as [{ use: string; options: object }];
    const options = { ...matomo.options, userId: 'client-42' };
    const config = { ...SITE, services: [{ use: 'matomo', options }] };
    const path = await file('false-exemption.json', JSON.stringify(config));
    for (const state of ['before', 'after'])
      assert.doesNotMatch((await limpide('csp', path, '--state', state)).out, /stats/);
  });

  test('what cannot be allowed is named, in the language asked for, and ends with 1', async () => {
    const config = {
      ...SITE,
      services: [
        'wistia',
        'plausibel',
        { id: 'carte', purposes: ['media'] },
        { id: 'lecteur', purposes: ['media'], hosts: ["x.example; script-src 'unsafe-inline'"] },
      ],
    };
    const path = await file('gaps.json', JSON.stringify(config));
    const { code, out, err } = await limpide('csp', path, '--state', 'after');
    assert.equal(code, 1);
    assert.match(err, /^limpide: wistia\u202f: ses hôtes sont inconnus/m);
    assert.match(err, /^limpide: carte\u202f: ses hôtes sont inconnus/m);
    assert.match(err, /^limpide: plausibel\u202f: le catalogue n’a pas ce service/m);
    assert.match(err, /^limpide: lecteur\u202f: «\u00a0x\.example; .* n’est pas un hôte/m);
    assert.doesNotMatch(out, /unsafe-inline|x\.example/);
    const english = await limpide('csp', path, '--state', 'after', '--language', 'en');
    assert.match(english.err, /^limpide: wistia: its hosts are unknown/m);
    assert.equal((await limpide('csp', path)).code, 1, 'a service that is nowhere to be found');
  });

  for (const [format, pattern] of [
    ['header', /^Content-Security-Policy: default-src 'self'; [^"\n]+\n$/],
    ['meta', /^<meta http-equiv="Content-Security-Policy" content="default-src [^"]+">\n$/],
    ['nginx', /^add_header Content-Security-Policy "default-src [^"]+" always;\n$/],
    ['apache', /^Header always set Content-Security-Policy "default-src [^"]+"\n$/],
    ['caddy', /^header Content-Security-Policy "default-src [^"]+"\n$/],
  ] as const)
    test(`writes the form of ${format}`, async () => {
      assert.match((await limpide('csp', site, '--format', format)).out, pattern);
    });

  test('nonces, strict-dynamic, Trusted Types, and what the owner adds', async () => {
    const { out } = await limpide(
      ...['csp', site, '--strict-dynamic', '--trusted-types', '--state', 'after'],
      ...['--add', "style-src 'unsafe-inline'", '--add', 'object-src video.example'],
    );
    const found = directives(out);
    assert.deepEqual(found['script-src']?.slice(0, 3), [
      "'self'",
      "'nonce-{nonce}'",
      "'strict-dynamic'",
    ]);
    assert.deepEqual(found['require-trusted-types-for'], ["'script'"]);
    assert.deepEqual(found['trusted-types'], ['limpide', 'limpide-lit']);
    assert.equal(found['style-src']?.at(-1), "'unsafe-inline'");
    assert.deepEqual(found['object-src'], ['video.example']);
    const nginx = await limpide('csp', site, '--nonce', '--format', 'nginx');
    assert.match(nginx.out, /'nonce-\$request_id'/);
    const before = await limpide('csp', site, '--strict-dynamic');
    assert.equal(before.code, 0);
    assert.match(before.err, /ne retient plus aucun script avant le choix/);
  });

  test('the tag of a page, or an origin, says where the script comes from', async () => {
    const page = await file(
      'page.html',
      `<script src="https://cdn.exemple/limpide/1/limpide.js" data-config="https://conf.exemple/l.json"></script>`,
    );
    const found = directives((await limpide('csp', site, '--page', page)).out);
    assert.ok(found['script-src']?.includes('https://cdn.exemple'));
    assert.ok(found['connect-src']?.includes('https://conf.exemple'));
    const named = await limpide('csp', site, '--script-origin', 'https://cdn.exemple/limpide/');
    assert.ok(directives(named.out)['script-src']?.includes('https://cdn.exemple'));
  });

  for (const [what, args, message] of [
    ['no configuration', [], /name one configuration file/],
    ['a file that is not there', ['none.json'], /none\.json cannot be read/],
    ['an origin that is none', [site, '--script-origin', 'cdn'], /cdn is no origin/],
    ['a page without the tag', [site, '--page', site], /has no script tag of limpide\.js/],
    ['a directive that is none', [site, '--add', 'img-src a; script-src *'], /write a directive/],
  ] as const)
    test(`is answered in a sentence: ${what}`, async () => {
      const { code, out, err } = await limpide('csp', ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
});
