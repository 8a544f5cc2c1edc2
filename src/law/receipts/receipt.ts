import { textIn } from '@limpide/contract/localised-text';
import type { FormMessage } from '../../core/forms.js';
import type { Basis, Config, Controller, Organisation } from '../../core/types.js';

/**
 * A record as the page keeps it and the collector receives it (contract, §6): what a decision was,
 * when, and the hashes of what it was made on. Forms add fields; a receipt keeps them as they are.
 */
export interface RecordLike {
  schema: 'limpide/1';
  kind: string;
  eventId: string;
  occurredAt: string;
  action: string;
  subjectRef: string | null;
  state?: Record<string, boolean>;
  services?: Record<string, boolean>;
  previousState?: Record<string, boolean> | null;
  notice: FormMessage['notice'];
  controllers?: { listVersion: string; count: number };
  expiresAt?: string | null;
  signals?: { gpc: boolean };
  origin: string;
  pageId: string;
}

/** A purpose as it was called on the day. */
export interface NamedPurpose {
  id: string;
  title: string;
  basis: Basis;
}

/** A recipient of the data, as the configuration names them. */
export interface NamedService {
  id: string;
  name: string;
  purposes: string[];
  controller?: Controller;
  /** Longest storage that it declares, ISO 8601. */
  storage: { name: string; duration?: string }[];
}

/**
 * What a person takes away: the record, and what its hashes were made of, so that anybody can make
 * them again (art. 7(1) GDPR; délibération 2020-092, § « preuve du consentement »).
 */
export interface DecisionReceipt {
  schema: 'limpide-receipt/1';
  record: RecordLike;
  /** The very text that was shown, if this device still has it. */
  text: string | null;
  /** The configuration in force, as the site served it; null once the site has another one. */
  config: string | null;
  organisation: Organisation;
  policyUrl: string | null;
  purposes: NamedPurpose[];
  services: NamedService[];
}

export interface ReceiptSource {
  record: RecordLike;
  /** The text shown, from the device's own history. */
  text?: string | undefined;
  config: Config;
  /** Whether the present configuration is the one the record names. */
  sameConfig: boolean;
  /** Title of a purpose in the language of the record. */
  title(id: string): string;
  /** Language of what is named in it. */
  language: string;
  /** Address of the page, for the policy's. */
  base: string;
}

/**
 * The receipt of a record. Purposes and services are those of the present configuration that the
 * record names; one that is no longer configured keeps its id as its name.
 */
export function makeReceipt(source: ReceiptSource): DecisionReceipt {
  const { record, text, config, sameConfig, title, language, base } = source;
  const ids = Object.keys(record.state ?? {});
  return {
    schema: 'limpide-receipt/1',
    record,
    text: text ?? null,
    config: sameConfig ? config.source : null,
    organisation: config.organisation,
    policyUrl: config.policy?.url ? new URL(config.policy.url, base).href : null,
    purposes: ids.map((id) => {
      const found = config.purposes.find((purpose) => purpose.id === id);
      return { id, title: found ? title(id) : id, basis: found?.basis ?? 'consent' };
    }),
    services: config.services
      .filter(({ purposes }) => purposes?.some((id) => ids.includes(id)))
      .map(({ id, name, purposes, controller, storage = [] }) => ({
        id,
        name: textIn(name, language, config)?.text ?? id,
        purposes: purposes ?? [],
        ...(controller && { controller }),
        storage: storage.map(({ name: item, duration }) => ({
          name: item,
          ...(duration && { duration }),
        })),
      })),
  };
}

/** Purposes that a record grants by consent. */
export const consented = ({ record, purposes }: DecisionReceipt): NamedPurpose[] =>
  purposes.filter(({ id, basis }) => basis === 'consent' && record.state?.[id] === true);

/** Services of a purpose that the record does not refuse by name. */
export const servicesOf = ({ record, services }: DecisionReceipt, id: string): NamedService[] =>
  services.filter(
    (service) => service.purposes.includes(id) && record.services?.[service.id] !== false,
  );
