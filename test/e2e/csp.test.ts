import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { configuration, titles, type Places } from '../support/node/config.js';
import { html } from '../support/node/html.js';
import { button, manager } from './limpide-page.js';
import { poll } from './poll.js';
import { scenario, type World } from './scenario.js';

const LIMPIDE = fileURLToPath(new URL('../../cli/bin/limpide.js', import.meta.url));
const NONCE = 'YWxlYXRvaXJl';

const folder = await mkdtemp(join(tmpdir(), 'limpide-csp-'));
after(() => rm(folder, { recursive: true }));

/** The stand-in's port changes with each site: a policy allows any, of the host that facts name. */
const HOST = 'localhost:*';
const config = () => {
  const { services, ...rest } = configuration();
  return { ...rest, services: services.map((service) => ({ ...service, hosts: [HOST] })) };
};

/** The policy that `limpide csp` writes for that configuration. */
async function policyOf(...args: string[]): Promise<Record<string, string>> {
  const path = join(folder, 'limpide.json');
  await writeFile(path, JSON.stringify(config()));
  const { stdout } = await promisify(execFile)(process.execPath, [LIMPIDE, 'csp', path, ...args]);
  const policy = stdout.trim().replace('Content-Security-Policy: ', '').replace('{nonce}', NONCE);
  return { 'content-security-policy': policy };
}
const policies = {
  before: await policyOf(),
  after: await policyOf('--state', 'after'),
  strict: await policyOf('--state', 'after', '--strict-dynamic', '--trusted-types'),
};

const NOTES = `window.violations = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push(effectiveDirective + ' ' + blockedURI));`;

const page = ({ third }: Places, nonce = '') =>
  html({
    script: null,
    head: `<script src="/violations.js" nonce="${nonce}"></script>
      <script src="/limpide/limpide.js" data-config="/limpide.json" nonce="${nonce}"></script>`,
    body: `
      <script type="text/plain" nonce="${nonce}" data-purpose="audience-advanced" data-service="stats" data-src="${third.origin}/run.js?id=stats"></script>
      <iframe title="Vidéo" width="400" height="225" data-purpose="media" data-service="video" data-src="${third.origin}/embed.html"></iframe>
      <template data-purpose="advertising" data-service="ads"><img alt="" src="${third.origin}/pixel.gif"></template>`,
  });

const options = (headers: Record<string, string>, nonce?: string) => ({
  collector: true,
  config: config(),
  headers: () => headers,
  pages: (places: Places) => ({
    '/': page(places, nonce),
    '/autre': page(places, nonce),
    '/violations.js': { type: 'text/javascript', body: NOTES },
  }),
});

const violations = ({ page: { tab } }: World): Promise<string[]> =>
  tab.evaluate(() => (window as unknown as { violations: string[] }).violations);

scenario(
  'before: all that is ours works, and nothing of it is blocked',
  options(policies.before),
  async (world) => {
    const { page: limpide, site } = world;
    await limpide.visit();
    await limpide.customise();
    await limpide.toggle(titles.stats);
    await limpide.tab.click(button('Tout refuser', manager));
    await limpide.decided();
    await poll('a row', async () => (await site.endpoint.stored()).length === 1);
    await limpide.manage();
    assert.deepEqual(await violations(world), []);
    assert.deepEqual(site.third.requests, []);
  },
);

scenario(
  'before: what slips past the gate is held by the browser',
  options(policies.before),
  async (world) => {
    const { page: limpide, site } = world;
    await limpide.visit();
    const failed = await limpide.tab.evaluate(async (origin) => {
      const tried = (element: HTMLElement, src: string) =>
        new Promise<string>((resolve) => {
          element.onload = () => resolve('loaded');
          element.onerror = () => resolve('blocked');
          element.setAttribute('src', origin + src);
          document.body.append(element);
        });
      document.body.append(
        Object.assign(document.createElement('iframe'), { src: `${origin}/embed.html` }),
      );
      const called = fetch(`${origin}/hit`).then(
        () => 'loaded',
        () => 'blocked',
      );
      return Promise.all([
        tried(document.createElement('script'), '/run.js'),
        tried(new Image(), '/pixel.gif'),
        called,
      ]);
    }, site.third.origin);
    assert.deepEqual(failed, ['blocked', 'blocked', 'blocked']);
    await poll('four violations', async () => (await violations(world)).length === 4);
    assert.deepEqual((await violations(world)).map((line) => line.split(' ')[0]).sort(), [
      'connect-src',
      'frame-src',
      'img-src',
      'script-src-elem',
    ]);
    assert.deepEqual(site.third.requests, []);
  },
);

for (const [name, headers, nonce] of [
  ['after', policies.after, undefined],
  ['after, with strict-dynamic and Trusted Types', policies.strict, NONCE],
] as const)
  scenario(
    `${name}: what is accepted loads, and nothing of it is blocked`,
    options(headers, nonce),
    async (world) => {
      const { page: limpide, site } = world;
      await limpide.visit();
      assert.deepEqual(site.third.requests, [], 'the gate holds, whatever the policy allows');
      await limpide.accept();
      await limpide.hasRun('stats');
      const asked = () => site.third.requests.map(({ path }) => path);
      await poll('script, its call, frame and image', async () =>
        ['/run.js?id=stats', '/hit?id=stats', '/embed.html', '/pixel.gif'].every((path) =>
          asked().includes(path),
        ),
      );
      await limpide.manage();
      assert.deepEqual(await violations(world), []);
      await limpide.go('/autre');
      await limpide.hasRun('stats');
      await limpide.tab.evaluate(() => void window.limpide.withdraw());
      await limpide.tab.until(() => (window.ran ?? []).length === 0);
      await limpide.ready();
      assert.deepEqual(await violations(world), []);
      await poll('both rows', async () => (await site.endpoint.stored()).length === 2);
    },
  );
