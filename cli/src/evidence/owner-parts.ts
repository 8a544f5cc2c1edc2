import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textsOf } from '@limpide/collector/command-line';
import {
  codeName,
  configurationName,
  type MissingKind,
  type Part,
} from '@limpide/collector/evidence';
import type { Config } from '../../../src/core/types.js';
import { factsPath, openConfiguration } from '../input/project.js';
import { whyNone } from './browser.js';
import { policyParts } from './policy-parts.js';
import { readRelease, type Release } from './release.js';
import { nameOf, takeScreenshots, type Screenshot } from './screenshots.js';
import { readShots, type Origin } from './shots-folder.js';

export interface OwnerFiles {
  /** Configurations as they were served; the last one is the one that screenshots are made of. */
  configs: string[];
  /** The policy file, where the configuration's own address is not a path here. */
  facts?: string | undefined;
  /** Folders that were served; the last one is the one that screenshots are made of. */
  releases: string[];
  /** Folders of screenshots; where there are none, they are made. */
  screenshots: string[];
  language: string;
  now: Date;
}

/** What the owner's side adds to a pack, and what it has not got. */
export interface OwnerParts {
  parts: Part[];
  missing: { kind: MissingKind; reason: string }[];
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const shotParts = (shots: readonly Screenshot[], { madeAt, configSha256, codeSha256 }: Origin) =>
  shots.map(({ png, ...shot }): Part => ({
    name: `screenshots/${codeSha256.slice(0, 12)}-${configSha256.slice(0, 12)}/${nameOf(shot)}`,
    kind: 'screenshot',
    about: { ...shot, madeAt, configSha256, codeSha256 },
    pieces: [png],
  }));

async function releaseParts({ folder, manifest, sha256 }: Release): Promise<Part[]> {
  const { version } = JSON.parse(Buffer.from(manifest).toString()) as { version?: string };
  const sri = await readFile(join(folder, 'sri.json')).catch(() => undefined);
  const about = { version: version ?? '' };
  return [
    { name: codeName(sha256), kind: 'code', about, pieces: [manifest] },
    ...(sri
      ? [
          {
            name: `code/sri-${sha256.slice(0, 12)}.json`,
            kind: 'integrity' as const,
            pieces: [sri],
          },
        ]
      : []),
  ];
}

interface Opened {
  path: string;
  sha256: string;
  config: Config;
  configuration: Part;
  policies: Part[];
}

async function openOne(path: string, { facts, language }: OwnerFiles): Promise<Opened> {
  const options = { config: path, language, ...(facts ? { facts } : {}) };
  const { config } = await openConfiguration(options);
  const bytes = await readFile(path);
  const sha256 = sha256Of(bytes);
  const place = factsPath(options, config.policy?.facts);
  return {
    path,
    sha256,
    config,
    configuration: { name: configurationName(sha256), kind: 'configuration', pieces: [bytes] },
    policies: place ? await policyParts(place, `policy/${sha256.slice(0, 12)}`) : [],
  };
}

/** Screenshots that were kept, else of the last release and configuration; or why there are none. */
async function screenshotParts(
  { screenshots, language, now }: OwnerFiles,
  release: Release | undefined,
  opened: Opened | undefined,
): Promise<Part[] | string> {
  const { byCommand } = textsOf('evidence', language).missing;
  const kept = await Promise.all(screenshots.map(readShots));
  if (kept.length > 0) return kept.flatMap(({ shots, origin }) => shotParts(shots, origin));
  if (!opened) return byCommand.screenshot;
  if (!release) return byCommand.code;
  const { path, config, sha256: configSha256 } = opened;
  const origin = {
    madeAt: `${now.toISOString().slice(0, 19)}Z`,
    configSha256,
    codeSha256: release.sha256,
  };
  try {
    return shotParts(await takeScreenshots(release.folder, path, config), origin);
  } catch (error) {
    return whyNone(error as Error, language);
  }
}

/** Reads the owner's files, and has the screenshots made where none are given. */
export async function ownerParts(files: OwnerFiles): Promise<OwnerParts> {
  const { byCommand } = textsOf('evidence', files.language).missing;
  const missing: OwnerParts['missing'] = [];
  const opened: Opened[] = [];
  for (const path of files.configs) opened.push(await openOne(path, files));
  const releases: Release[] = [];
  for (const folder of files.releases) releases.push(await readRelease(folder));

  const policies = opened.flatMap((one) => one.policies);
  if (policies.length === 0) {
    const reason = opened.length > 0 ? byCommand.policy : byCommand.configuration;
    missing.push({ kind: 'policy', reason });
  }
  if (releases.length === 0) missing.push({ kind: 'code', reason: byCommand.code });
  const shots = await screenshotParts(files, releases.at(-1), opened.at(-1));
  if (typeof shots === 'string') missing.push({ kind: 'screenshot', reason: shots });
  return {
    parts: [
      ...opened.map(({ configuration }) => configuration),
      ...policies,
      ...(await Promise.all(releases.map(releaseParts))).flat(),
      ...(typeof shots === 'string' ? [] : shots),
    ],
    missing,
  };
}
