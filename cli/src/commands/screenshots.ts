import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textsOf } from '@limpide/collector/command-line';
import { whyNone } from '../evidence/browser.js';
import { ownRelease, readRelease } from '../evidence/release.js';
import { nameOf, takeScreenshots } from '../evidence/screenshots.js';
import { writeShots } from '../evidence/shots-folder.js';
import { openConfiguration } from '../input/project.js';
import { UsageError } from '../input/usage-error.js';

export interface ScreenshotsOptions {
  out: string;
  release?: string;
  language: string;
}

/**
 * Takes the notice and the manager of a release and a configuration, to be kept with that release: in
 * each language, on a computer and on a telephone. Rejects with a UsageError where it cannot.
 */
export async function screenshots(path: string, options: ScreenshotsOptions): Promise<number> {
  const { out, language } = options;
  const { byCommand } = textsOf('evidence', language).missing;
  const folder = options.release ?? (await ownRelease());
  if (!folder) throw new UsageError(byCommand.code);
  const release = await readRelease(folder);
  const { config } = await openConfiguration({ config: path, language });
  const shots = await takeScreenshots(folder, path, config).catch((error: Error) => {
    throw new UsageError(whyNone(error, language));
  });
  const configSha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const madeAt = `${new Date().toISOString().slice(0, 19)}Z`;
  await writeShots(out, shots, { madeAt, configSha256, codeSha256: release.sha256 });
  for (const shot of shots) console.log(join(out, nameOf(shot)));
  return 0;
}
