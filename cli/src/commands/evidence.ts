import { writeFile } from 'node:fs/promises';
import { askCollector, checkAddress } from '../input/ask-collector.js';
import { UsageError } from '../input/usage-error.js';
import { ownerParts } from '../evidence/owner-parts.js';
import { ownRelease } from '../evidence/release.js';
import { verifyPackFile } from '../evidence/verify-file.js';
import { wholePack } from '../evidence/whole-pack.js';

export interface EvidenceOptions {
  /** Days of the site's time zone, both included. */
  from: string;
  to: string;
  out: string;
  /** Where the token opens several. */
  site?: string;
  config: string[];
  facts?: string;
  release: string[];
  screenshots: string[];
  /** Address of an authority that stamps the manifest (RFC 3161). */
  tsa?: string;
  language: string;
}

/**
 * Writes the evidence of a period: what a collector has, with the configuration, the policy, the code
 * manifest and screenshots. What is missing is said, here and in the pack. Ends as `verify` does.
 */
export async function evidence(base: string, options: EvidenceOptions): Promise<number> {
  checkAddress(base);
  const { from, to, out, site, config, facts, release, screenshots, language } = options;
  const query = { from, to, language, ...(site === undefined ? {} : { site }) };
  const answer = await askCollector(base, '/evidence/pack', query, 'read');
  const fromCollector = new Uint8Array(await answer.arrayBuffer());
  const found =
    release.length > 0 ? release : [await ownRelease()].filter((one) => one !== undefined);
  const own = await ownerParts({
    configs: config,
    facts,
    releases: found,
    screenshots,
    language,
    now: new Date(),
  });
  const bytes = await wholePack(fromCollector, own, language, options.tsa);
  await writeFile(out, bytes).catch((error: Error) => {
    throw new UsageError(`${out} cannot be written: ${error.message}`);
  });
  return verifyPackFile(out, { language }, (line) => console.log(line));
}
