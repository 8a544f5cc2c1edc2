import { readdirSync, writeFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const FOLDER = 'src/services/facts';

/**
 * Writes each service that is told by its file alone as a part. Where facts were read stays in the
 * source.
 */
export async function writeFacts(folder) {
  for (const file of readdirSync(FOLDER)) {
    const { default: facts } = await tsImport(`../${FOLDER}/${file}`, import.meta.url);
    const name = file.replace('.ts', '');
    const told = JSON.stringify({ ...facts, read: undefined });
    writeFileSync(`${folder}/service.${name}.js`, `export default ${told};\n`);
  }
}
