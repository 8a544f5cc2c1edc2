/**
 * Terms of the Data Privacy Vocabulary, version 2.3 of 25 February 2026 (W3C DPVCG): those that a
 * receipt may use. Read in its modules `consent`, `consent_status` and `consent_controls`, and in
 * the correspondence table of its guide on ISO/IEC TS 27560:2023. A term that is used and is not
 * here has to be looked up there before it is added.
 */
export const DPV_TERMS = [
  // Consent: record, states, controls.
  'ConsentRecord',
  'ConsentGiven',
  'RenewedConsentGiven',
  'ConsentRefused',
  'ConsentWithdrawn',
  'ConsentExpired',
  'ProvideConsent',
  'WithdrawConsent',
  'ManageConsent',
  'hasConsentControl',
  'hasConsentStatus',
  'isIndicatedBy',
  'isIndicatedAtTime',
  'hasIndicationMethod',
  'isExercisedAt',
  // What is processed, why, by whom.
  'Process',
  'hasProcess',
  'Purpose',
  'hasPurpose',
  'ServiceUsageAnalytics',
  'ServicePersonalisation',
  'TargetedAdvertising',
  'DirectMarketing',
  'hasLegalBasis',
  'PersonalData',
  'hasPersonalData',
  'StorageDuration',
  'hasStorageCondition',
  'TemporalDuration',
  'hasDuration',
  // Parties.
  'DataSubject',
  'hasDataSubject',
  'DataController',
  'hasDataController',
  'Recipient',
  'hasRecipient',
  'Authority',
  'hasAuthority',
  'hasName',
  'hasAddress',
  'hasContact',
  // Notice, law, rights.
  'ConsentNotice',
  'hasNotice',
  'hasJurisdiction',
  'hasApplicableLaw',
  'DataSubjectRight',
  'hasRight',
];

/** Of its extension `legal/eu/gdpr`: the regulation, art. 6(1)(a), and rights by their article. */
export const GDPR_TERMS = [
  'GDPR',
  'A6-1-a',
  'A7-3',
  'A15',
  'A16',
  'A17',
  'A18',
  'A20',
  'A21',
  'A77',
];
