import { fileURLToPath } from 'node:url';

/** For a process that is posted to as fast as it answers: what limits a flood is not what is tried. */
export const noLimits = {
  LIMPIDE_CONFIG: fileURLToPath(new URL('../fixtures/no-limits.json', import.meta.url)),
};
