import type { Engine } from './driver.js';
import { openChromium } from './drivers/chromium.js';

const engines: Record<string, () => Promise<Engine>> = { chromium: openChromium };

/** Starts the engine that `LIMPIDE_ENGINE` names: Chromium by default. */
export function openEngine(): Promise<Engine> {
  const { LIMPIDE_ENGINE: name = 'chromium' } = process.env;
  const open = engines[name];
  if (!open) throw new Error(`No engine called ${name}: ${Object.keys(engines).join(', ')}`);
  return open();
}
