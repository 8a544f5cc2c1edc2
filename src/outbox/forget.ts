import type { Parts } from '../core/instance.js';
import { deleteChoice } from '../core/choice-storage.js';
import { keepObjections } from '../core/objection-storage.js';

/** Forgets the choice and the objections of this device, at once in this page and in the other tabs. */
export const forgetChoice: Parts['forget']['forgetChoice'] = ({
  config,
  consent,
  effects,
  tabs,
}) => {
  const domain = config?.consent?.domain;
  deleteChoice(domain);
  keepObjections([], domain);
  consent?.read();
  for (const effect of effects) void effect({ cause: null });
  tabs?.postMessage(0);
};
