import { expect } from '@open-wc/testing';
import { meta } from '../../src/core/effects/signals/vendors/meta.js';
import metaPixel from '../../src/services/facts/meta-pixel.js';
import { loadByRule } from '../../src/services/load.js';
import type { CatalogueFile } from '../../src/services/catalogue-file.js';

type Queue = { queue: ArrayLike<unknown>[] };
const page = globalThis as unknown as Record<string, Queue | undefined>;

/** Loads a service as the catalogue does, with the examples of its options. */
function load({ load: rule, options, id }: CatalogueFile): void {
  const given = Object.fromEntries(
    Object.entries(options).map(([key, { example }]) => [key, example]),
  );
  if (rule)
    loadByRule(rule, options, { service: { id, options: given }, insert: () => {} } as never);
}
const commands = (name: string) => page[name]?.queue.map((call) => [call[0], call[1]]).slice(0, 3);

describe('signals before a service of the catalogue', () => {
  it('Meta hears the consent before `init`', () => {
    meta.deny?.({});
    meta.tell({ consent: true });
    load(metaPixel);
    expect(commands('fbq')).to.deep.equal([
      ['consent', 'revoke'],
      ['consent', 'grant'],
      ['init', '1234567890'],
    ]);
    meta.tell({ consent: false });
    expect([
      ...(page['fbq']?.queue.at(-1) as ArrayLike<unknown> & Iterable<unknown>),
    ]).to.deep.equal(['consent', 'revoke']);
  });

  it('leaves what the page puts in its place later', () => {
    const kept = page['fbq'] as unknown as (...call: unknown[]) => void;
    const newer = () => {};
    page['fbq'] = newer as never;
    kept('track', 'PageView');
    expect(page['fbq']).to.equal(newer);
  });
});
