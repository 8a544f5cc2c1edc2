/**
 * A receipt as Kantara Consent Receipt v1.1.0. It models consent that is given, and nothing else:
 * refusals and withdrawals have no receipt in that form.
 */
import type { DecisionReceipt } from '../../../src/law/receipts/receipt.js';
import { consented, servicesOf } from '../../../src/law/receipts/receipt.js';

/** The receipt, or undefined where nothing was consented to. Times are integer seconds. */
export function toKantara(receipt: DecisionReceipt): object | undefined {
  const { record, organisation, policyUrl } = receipt;
  const purposes = consented(receipt);
  if (purposes.length === 0 || !record.subjectRef) return undefined;
  const { address } = organisation;
  return {
    version: 'KI-CR-v1.1.0',
    jurisdiction: address?.country ?? 'FR',
    consentTimestamp: Math.floor(Date.parse(record.occurredAt) / 1000),
    collectionMethod: `${record.origin}${record.pageId}, ${record.action}`,
    consentReceiptID: record.eventId,
    language: record.notice.lang,
    piiPrincipalId: record.subjectRef,
    piiControllers: [
      {
        piiController: organisation.name,
        contact: organisation.dpo?.name ?? organisation.dpo?.email ?? organisation.name,
        ...(address && {
          address: {
            streetAddress: address.street,
            postalCode: address.postalCode,
            addressLocality: address.city,
            addressCountry: address.country,
          },
        }),
        email: organisation.dpo?.email ?? organisation.email ?? '',
        phone: organisation.phone ?? '',
        ...(organisation.website && { piiControllerUrl: organisation.website }),
      },
    ],
    policyUrl: policyUrl ?? '',
    services: [
      {
        service: record.origin,
        purposes: purposes.map(({ id, title }) => {
          const services = servicesOf(receipt, id);
          const others = services.flatMap(({ controller }) => controller?.name ?? []);
          return {
            purpose: title,
            purposeCategory: [id],
            consentType: 'EXPLICIT',
            piiCategory: services.flatMap(({ storage }) => storage.map(({ name }) => name)),
            primaryPurpose: false,
            termination: record.expiresAt ?? '',
            thirdPartyDisclosure: others.length > 0,
            ...(others.length > 0 && { thirdPartyName: [...new Set(others)].join(', ') }),
          };
        }),
      },
    ],
    sensitive: false,
    spiCat: [],
  };
}
