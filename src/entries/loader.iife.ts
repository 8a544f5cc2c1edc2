/**
 * The script tag. Classic, so that it runs in `<head>` before anything it must hold back; it
 * imports its parts itself, from its own address, under the name of its own release.
 */
import { bootstrap } from '../core/bootstrap.js';
import type { Load } from '../core/instance.js';
import { denyGoogle } from '../core/signals/google.js';
import { findConfiguration } from '../core/find-configuration.js';

/** Release of the parts, in their file names: an older script keeps finding its own. */
declare const __RELEASE__: string;

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  // Modules, tag managers and rewriters leave no current script. By its name alone: other tools have
  // a `data-config` of their own.
  document.querySelector<HTMLScriptElement>('script[src*="/limpide.js"]');
/** `base`: where the parts are, for a script that was put into another file, or into the page. */
const {
  base = script?.src,
  config = (globalThis as { limpideConfig?: unknown }).limpideConfig,
  signals,
} = script?.dataset ?? {};

const load: Load = (part, name) => {
  const file = `${part + (name ? '.' + name : '')}.${__RELEASE__}.js`;
  const url = String(new URL(file, new URL(base || '', location as never)));
  // An engine that has failed to fetch a module may never ask for that address again.
  return import(/* @vite-ignore */ url).catch(
    () => import(/* @vite-ignore */ url + '?' + Date.now()),
  );
};

denyGoogle(signals?.includes('google'));
bootstrap(load, (limpide) => findConfiguration(limpide, config));
