/**
 * A receipt as ISO/IEC TS 27560:2023, in the terms of the Data Privacy Vocabulary 2.3 (W3C DPVCG,
 * 25 February 2026) and of its guide “Consent records and receipts”. Every `dpv:` and `eu-gdpr:`
 * term is from that vocabulary; what it has no term for is said with Dublin Core or schema.org.
 *
 * The context is written out: the document means the same without fetching anything.
 */
import type { NamedService, DecisionReceipt } from '../../../src/law/receipts/receipt.js';
import { servicesOf } from '../../../src/law/receipts/receipt.js';

const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  'dpv-27560': 'https://w3id.org/dpv/schema/dpv-27560#',
  dct: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Our purposes in the vocabulary's words; another one is a `dpv:Purpose` with its own title. */
const PURPOSES: Record<string, string> = {
  audience: 'dpv:ServiceUsageAnalytics',
  'audience-advanced': 'dpv:ServiceUsageAnalytics',
  personalisation: 'dpv:ServicePersonalisation',
  advertising: 'dpv:TargetedAdvertising',
  newsletter: 'dpv:DirectMarketing',
};

const reference = (id: string) => ({ '@id': id });
const dateTime = (value: string) => ({ '@type': 'xsd:dateTime', '@value': value });
const duration = (value: string) => ({ '@type': 'xsd:duration', '@value': value });

/** An address within the document. */
const within = ({ record }: DecisionReceipt, id: string) => `urn:uuid:${record.eventId}#${id}`;

/** A party (27560: name, address, contact). */
const party = (id: string, type: string, name: string, contact: object) => ({
  '@id': id,
  '@type': type,
  'dpv:hasName': name,
  ...contact,
});

function controllerOf(receipt: DecisionReceipt) {
  const { organisation } = receipt;
  const { name, address, email, phone, website, registration, dpo } = organisation;
  return party(within(receipt, 'controller'), 'dpv:DataController', name, {
    ...(registration && { 'dct:identifier': registration }),
    ...(address && {
      'dpv:hasAddress': [address.street, `${address.postalCode} ${address.city}`, address.country]
        .filter(Boolean)
        .join(', '),
    }),
    'dpv:hasContact': [email, phone, website, dpo?.email].filter(Boolean),
  });
}

const recipientOf = (receipt: DecisionReceipt, { id, name, controller }: NamedService) =>
  party(within(receipt, `service-${id}`), 'dpv:Recipient', controller?.name ?? name, {
    ...(controller?.country && { 'dpv:hasAddress': controller.country }),
    ...(controller?.policyUrl && { 'dpv:hasContact': controller.policyUrl }),
  });

/** State of one purpose: given, refused, or withdrawn where it had been given before. */
function stateOf({ record }: DecisionReceipt, id: string): string {
  if (record.state?.[id]) {
    return record.previousState?.[id] ? 'dpv:RenewedConsentGiven' : 'dpv:ConsentGiven';
  }
  return record.previousState?.[id] ? 'dpv:ConsentWithdrawn' : 'dpv:ConsentRefused';
}

const status = (receipt: DecisionReceipt, id: string) => ({
  '@type': stateOf(receipt, id),
  'dpv:isIndicatedBy': reference(within(receipt, 'subject')),
  'dpv:isIndicatedAtTime': dateTime(receipt.record.occurredAt),
  'dpv:hasIndicationMethod': receipt.record.action,
  ...(receipt.record.expiresAt && { 'dct:valid': dateTime(receipt.record.expiresAt) }),
});

function processOf(receipt: DecisionReceipt, id: string, title: string) {
  const services = servicesOf(receipt, id);
  const { lang } = receipt.record.notice;
  return {
    '@id': within(receipt, `process-${id}`),
    '@type': 'dpv:Process',
    'dpv:hasPurpose': {
      '@type': PURPOSES[id] ?? 'dpv:Purpose',
      'dct:identifier': id,
      'dct:title': { '@value': title, '@language': lang },
    },
    'dpv:hasLegalBasis': reference('eu-gdpr:A6-1-a'),
    'dpv:hasDataController': reference(within(receipt, 'controller')),
    'dpv:hasRecipient': services.map((service) => recipientOf(receipt, service)),
    'dpv:hasPersonalData': services
      .flatMap(({ storage }) => storage)
      .map(({ name }) => ({ '@type': 'dpv:PersonalData', 'dct:title': name })),
    'dpv:hasStorageCondition': services
      .flatMap(({ storage }) => storage)
      .filter((item) => /^P/.test(item.duration ?? ''))
      .map((item) => ({
        '@type': 'dpv:StorageDuration',
        'dct:title': item.name,
        'dpv:hasDuration': {
          '@type': 'dpv:TemporalDuration',
          'rdf:value': duration(item.duration as string),
        },
      })),
    'dpv:hasConsentStatus': [status(receipt, id)],
  };
}

/** The receipt as a JSON-LD document. Purposes that are exempt from consent are not part of it. */
export function toDpv(receipt: DecisionReceipt): object {
  const { record, policyUrl, purposes } = receipt;
  const manage = record.origin + record.pageId;
  return {
    '@context': CONTEXT,
    '@id': `urn:uuid:${record.eventId}`,
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': record.eventId,
    'dct:conformsTo': reference('dpv-27560:receipt-eu-gdpr'),
    'dct:created': dateTime(record.occurredAt),
    'dpv:hasDataSubject': {
      '@id': within(receipt, 'subject'),
      '@type': 'dpv:DataSubject',
      'dct:identifier': record.subjectRef ?? 'anonymous',
    },
    'dpv:hasDataController': controllerOf(receipt),
    'dpv:hasJurisdiction': receipt.organisation.address?.country ?? 'FR',
    'dpv:hasApplicableLaw': reference('eu-gdpr:GDPR'),
    'dpv:hasAuthority': {
      '@type': 'dpv:Authority',
      'dpv:hasName': 'Commission nationale de l’informatique et des libertés (CNIL)',
      'dpv:hasContact': 'https://www.cnil.fr/fr/plaintes',
    },
    'dpv:hasNotice': {
      '@type': 'dpv:ConsentNotice',
      'dct:identifier': record.notice.id,
      'dct:language': record.notice.lang,
      'dct:date': dateTime(record.occurredAt),
      ...(record.notice.version && { 'schema:version': record.notice.version }),
      ...(record.notice.textSha256 && { 'schema:sha256': record.notice.textSha256 }),
      ...(policyUrl && { 'schema:url': reference(policyUrl) }),
    },
    'dpv:hasConsentControl': {
      '@type': ['dpv:ProvideConsent', 'dpv:WithdrawConsent'],
      'dpv:isExercisedAt': reference(manage),
    },
    'dpv:hasRight': ['A7-3', 'A15', 'A16', 'A17', 'A18', 'A20', 'A77'].map((article) => ({
      '@type': ['dpv:DataSubjectRight', `eu-gdpr:${article}`],
      ...(policyUrl && { 'dpv:isExercisedAt': reference(policyUrl) }),
    })),
    'dpv:hasProcess': purposes
      .filter(({ basis }) => basis === 'consent')
      .map(({ id, title }) => processOf(receipt, id, title)),
  };
}
