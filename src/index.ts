/**
 * Limpide for applications. Importing this does nothing, in Node too; `start` needs a browser.
 */
import { bootstrap } from './core/bootstrap.js';
import { currentInstance } from './core/instance.js';
import type { Limpide, Load } from './core/instance.js';
import type { ConfigInput } from './core/types.js';
import { findConfiguration } from './core/find-configuration.js';
import { parts } from './entries/parts.js';

export type { ChangeDetail } from './core/events.js';
export type { Limpide } from './core/instance.js';
export type { GoogleInput, SignalInput, SignalsInput } from './core/signals/types.js';
export type {
  Answer,
  Basis,
  Cause,
  ConfigInput,
  Controller,
  Decision,
  Organisation,
  PurposeInput,
  ServiceInput,
  StorageFact,
  Surface,
} from './core/types.js';

/** Types and completes a configuration written in code; returns it unchanged. */
export const defineConfig = (config: ConfigInput): ConfigInput => config;

/**
 * Starts Limpide in this page, with a configuration or the address of one. A page has one
 * instance: where one has started already, it is returned.
 * @param config a configuration, or the address of its JSON
 * @returns the instance at once; `ready` settles when the configuration is known. A wrong one denies
 *   everything and is named in the console: nothing is thrown
 */
export function start(config: ConfigInput | string): Limpide {
  const load: Load = (part, name) => parts(part, name) as never;
  bootstrap(load, (limpide) =>
    typeof config === 'string'
      ? findConfiguration(limpide, config)
      : limpide.configure(JSON.stringify(config)),
  );
  return currentInstance() as Limpide;
}
