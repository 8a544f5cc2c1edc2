import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { periodNames } from '@limpide/contract/retention';
import { printPeriods } from '../src/cli/periods.js';
import { loadConfiguration } from '../src/config/load.js';
import { tempFolder } from './support/temp-folder.js';

/** A collector's configuration over a site's own, as files. */
async function configured(site: object, collector: object) {
  const folder = await tempFolder();
  const about = join(folder.path, 'limpide.json');
  const file = join(folder.path, 'collector.json');
  await writeFile(about, JSON.stringify({ organisation: { name: 'Exemple' }, ...site }));
  const origins = ['https://exemple.fr'];
  const sites = [{ id: 'exemple', origins, configuration: about }];
  await writeFile(file, JSON.stringify({ sites, ...collector }));
  try {
    return loadConfiguration({ LIMPIDE_CONFIG: file });
  } finally {
    await folder.remove();
  }
}

const printed = (retention: Parameters<typeof printPeriods>[1]['retention'], language = 'en') => {
  const lines: string[] = [];
  printPeriods({ language }, { retention }, (line) => lines.push(line));
  return lines.join('\n');
};

describe('periods, one setting for the policy and the collector', () => {
  it('are those of limpide.json, which the policy tells', async () => {
    const { retention } = await configured({ retention: { decision: 'P18M' } }, {});
    assert.deepEqual(retention, { decision: 'P18M' });
    assert.match(printed(retention), /retention\.decision: P18M from the choice \* \(P5Y\)/);
  });

  it('are refused where the collector would keep to others than the policy tells', async () => {
    for (const [site, collector] of [
      [{ retention: { decision: 'P18M' } }, { retention: { decision: 'P5Y' } }],
      [{}, { retention: { 'stopped-address': null } }],
    ])
      await assert.rejects(
        configured(site as object, collector as object),
        /retention\.(decision: P5Y here, P18M|stopped-address: for ever here, P30D) in the configuration of exemple/,
      );
    const same = { retention: { decision: 'P18M' } };
    assert.deepEqual((await configured(same, same)).retention, same.retention);
  });

  it('are refused where they have no end and need one, or are none', async () => {
    for (const retention of [{ answer: null }, { undelivered: 'soon' }, { decisions: 'P5Y' }])
      await assert.rejects(
        configured({}, { retention }),
        /retention\.(answer|undelivered|decisions)/,
      );
  });

  it('are printed in both languages, each with its reason and what it rests on', () => {
    for (const language of ['fr', 'en']) {
      const text = printed(undefined, language);
      for (const name of periodNames) assert.ok(text.includes(`retention.${name}: P`), name);
      assert.doesNotMatch(text, /undefined|\{\{|Set by law|fixée par la loi/);
    }
    assert.match(printed(undefined), /inactive: P3Y[^\n]*\n[^\n]*Recommended by an authority/);
    assert.match(printed(undefined), /decision: P5Y[^\n]*\n[^\n]*Our own choice/);
  });
});
