import { open, readFile } from 'node:fs/promises';
import {
  MANIFEST,
  openPack,
  packText,
  STAMP,
  stampText,
  textLines,
  verifyPack,
  type PackVerdict,
  type TextLine,
} from '@limpide/collector/evidence';
import { UsageError } from '../input/usage-error.js';

export interface VerifyPackFileOptions {
  head?: string | undefined;
  sha256?: string | undefined;
  texts?: boolean | undefined;
  /** Certificates (PEM) that the signer of a time stamp has to lead to. */
  tsaCa?: string | undefined;
  language: string;
}

/** Whether a file is an archive: by its name, or by how it begins. */
export async function isPack(path: string): Promise<boolean> {
  if (path.toLowerCase().endsWith('.zip')) return true;
  const file = await open(path).catch((error: Error) => {
    throw new UsageError(`${path} cannot be read: ${error.message}`);
  });
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.readUInt32BE(0) === 0x504b0304;
  } finally {
    await file.close();
  }
}

const checkHash = (option: string, value: string | undefined): void => {
  if (value !== undefined && !/^[0-9a-f]{64}$/.test(value))
    throw new UsageError(`--${option} is a SHA-256: 64 hexadecimal digits`);
};

const readFileOf = (path: string): Promise<Buffer> =>
  readFile(path).catch((error: Error) => {
    throw new UsageError(`${path} cannot be read: ${error.message}`);
  });

/** Adds what is wrong with the time stamp to the verdict; returns what a good one says. */
async function checkStamp(
  bytes: Uint8Array,
  verdict: PackVerdict,
  tsaCa: string | undefined,
  language: string,
): Promise<string[]> {
  const { manifest } = verdict;
  if (!manifest) return [];
  const fault = (code: PackVerdict['faults'][number]['code']): string[] => {
    verdict.faults.push({ code, values: {} });
    verdict.ok = false;
    return [];
  };
  const { files } = openPack(bytes);
  const [answer, stamped] = [files.get(STAMP), files.get(MANIFEST)];
  if (!answer || !stamped) return tsaCa === undefined ? [] : fault('stamp-none');
  const trusted = tsaCa === undefined ? undefined : (await readFileOf(tsaCa)).toString();
  const { readTimeStamp } = await import('./time-stamp.js');
  const stamp = await readTimeStamp(answer, stamped, trusted);
  if (!stamp.holds || !stamp.at) return fault('stamp');
  if (stamp.trusted === false) return fault('stamp-untrusted');
  return stampText({ ...stamp, at: stamp.at }, { language, timeZone: manifest.timeZone });
}

/** Verifies a pack and says what it proves and what not; 1 where it does not hold. */
export async function verifyPackFile(
  path: string,
  { head, sha256, texts = false, tsaCa, language }: VerifyPackFileOptions,
  print: (line: string) => void,
): Promise<number> {
  checkHash('head', head);
  checkHash('sha256', sha256);
  const bytes = await readFileOf(path);
  const shown: TextLine[] = [];
  const onText = texts ? (text: TextLine) => void shown.push(text) : undefined;
  const verdict = await verifyPack(bytes, { head, manifest: sha256, onText });
  const stamp = await checkStamp(bytes, verdict, tsaCa, language);
  for (const text of shown) for (const line of textLines(text, language)) print(line);
  for (const line of stamp) print(line);
  for (const line of packText(verdict, language, sha256 !== undefined)) print(line);
  return verdict.ok ? 0 : 1;
}
