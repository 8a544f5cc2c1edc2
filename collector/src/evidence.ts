/** What makes and verifies a pack of evidence, for programs that neither serve nor store. */
export {
  fileKinds,
  codeName,
  configurationName,
  INDEX,
  MANIFEST,
  STAMP,
  SUMS,
} from './evidence/manifest.js';
export type { FileKind, MissingKind, PackHeader, PackManifest } from './evidence/manifest.js';
export { packName } from './evidence/index-page.js';
export { openPack } from './evidence/open-pack.js';
export { pack, type Part } from './evidence/pack.js';
export { faultText, packText, stampText } from './evidence/verdict-text.js';
export { verifyPack } from './evidence/verify-pack.js';
export type { PackVerdict } from './evidence/pack-verdict.js';
export { zip, type ZipEntry } from './evidence/zip.js';
export { textLines } from './chain/verdict-text.js';
export type { TextLine } from './chain/proof-lines.js';
