import type { Config } from '../../core/types.js';
import type { ControlName } from './types.js';

const page = (surface: { url?: unknown } | undefined): string | undefined =>
  typeof surface?.url === 'string' ? surface.url : undefined;
const mail = (email: string | undefined) => (email ? `mailto:${email}` : undefined);

/**
 * Where a control leads without script: the page of a form (`"rights": { "url": "/vos-droits" }`),
 * or an address to write to. Undefined for what only a script can do.
 */
export function controlAddress(control: ControlName, config: Config): string | undefined {
  const { organisation, rights, choices } = config;
  if (control === 'rights')
    return page(rights) ?? mail(organisation.dpo?.email ?? organisation.email);
  return control === 'communications' ? (page(choices) ?? mail(organisation.email)) : undefined;
}
