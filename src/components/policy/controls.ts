import type { PageInstance } from '../../core/instance.js';
import { controlAddress } from '../../law/document/control-address.js';
import type { ControlName } from '../../law/document/types.js';

/** What a control is of use for: somewhere to go, something to open, or a decision to make. */
export type Use = { href: string } | { act: () => Promise<unknown>; decides: boolean };

/** Where a control of the text was used, as the record of the decision names it. */
const ui = (control: ControlName) => ({ layer: 0, control: `policy:${control}` });

/**
 * The use of a control in this page; undefined where there is nothing to do: no exempt measurement,
 * no consent to withdraw, no form.
 */
export function useOf(control: ControlName, instance: PageInstance): Use | undefined {
  const { config } = instance;
  if (!config) return undefined;
  switch (control) {
    case 'manager':
      return { act: () => instance.open('manager'), decides: false };
    case 'object-audience': {
      const exempt = config.purposes.filter(({ basis }) => basis === 'exempt');
      const purposes = Object.fromEntries(exempt.map(({ id }) => [id, false]));
      return exempt.length > 0
        ? { act: () => instance.act('object', { purposes }, ui(control)), decides: true }
        : undefined;
    }
    case 'withdraw':
      return config.purposes.some(({ basis }) => basis === 'consent')
        ? { act: () => instance.act('withdraw', false, ui(control)), decides: true }
        : undefined;
    case 'rights':
    case 'communications': {
      const href = controlAddress(control, config);
      return href ? { href } : undefined;
    }
  }
}
