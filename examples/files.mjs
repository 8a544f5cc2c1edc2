/**
 * Copies what a site serves for Limpide into the folder of an example that is served as it is: the
 * script tag’s files under `limpide/`, and the configuration with its policy file beside them.
 *
 *   node ../files.mjs <folder>   from the folder of an example
 */
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('files.mjs: to which folder?');
cpSync('node_modules/limpide/dist/cdn', `${folder}/limpide`, { recursive: true });
cpSync(fileURLToPath(new URL('files', import.meta.url)), folder, { recursive: true });
