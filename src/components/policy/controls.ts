import type { Host } from '../../core/instance.js';
import type { ControlName } from '../../law/document/types.js';

/** Where a control of the text was used, as the record of the decision names it. */
const ui = (control: ControlName) => ({ layer: 0, control: `policy:${control}` });

/**
 * What a control does in this page, or the address it leads to; undefined where there is nothing to
 * do: no exempt measurement, no consent to withdraw, no form.
 */
export function controlFor(control: ControlName, host: Host): (() => void) | string | undefined {
  const { config } = host;
  if (!config) return undefined;
  switch (control) {
    case 'manager':
      return () => void host.open('manager');
    case 'object-audience': {
      const exempt = config.purposes.filter(({ basis }) => basis === 'exempt');
      const purposes = Object.fromEntries(exempt.map(({ id }) => [id, false]));
      return exempt.length > 0
        ? () => void host.act('object', { purposes }, ui(control))
        : undefined;
    }
    case 'withdraw':
      return config.purposes.some(({ basis }) => basis === 'consent')
        ? () => void host.act('withdraw', false, ui(control))
        : undefined;
    case 'rights':
      return (
        address(config.rights) ?? mail(config.organisation.dpo?.email ?? config.organisation.email)
      );
    case 'communications':
      return address(config.choices) ?? mail(config.organisation.email);
  }
}

/** Page of a surface: `"rights": { "url": "/vos-droits" }`. */
const address = (surface: object | undefined): string | undefined => {
  const url = (surface as { url?: unknown } | undefined)?.url;
  return typeof url === 'string' ? url : undefined;
};

const mail = (email: string | undefined) => (email ? `mailto:${email}` : undefined);
