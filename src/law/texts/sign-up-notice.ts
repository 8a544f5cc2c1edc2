/**
 * The information given before a person leaves an address for a newsletter: article 13 GDPR, in a few
 * lines that are made from the configuration and the policy's facts, so that the form and the policy
 * cannot disagree.
 */
import type { Config } from '../../core/types.js';
import type { SectionContext } from '../document/generated-sections/section-context.js';
import {
  capitalised,
  orMissing,
  toInline,
} from '../document/generated-sections/section-context.js';
import { recipientText } from '../document/generated-sections/recipients.js';
import { retentionText } from '../document/generated-sections/retention.js';
import { isGap } from '../document/gaps.js';
import type { Inline } from '../document/types.js';
import type { Processing } from '../facts.js';
import { rightsOf } from '../rights.js';

/** One item of information. */
export interface NoticeLine {
  id: string;
  term: string;
  text: Inline[];
}

export interface SignUpNotice {
  lines: NoticeLine[];
  /** The way to the policy, under a name that says where it leads. */
  policy: Inline[];
}

/** The lines in which a fact is missing: consent to what is not said would be uninformed. */
export const gapsOf = ({ lines, policy }: SignUpNotice): string[] => [
  ...lines.filter(({ text }) => isGap(text)).map(({ id }) => id),
  ...(isGap(policy) ? ['policy'] : []),
];

/** The processing that the newsletter is: the one that is named, or the first sent by e-mail. */
export const newsletterProcessing = (
  processing: readonly Processing[] | undefined,
  { newsletter }: Pick<Config, 'newsletter'>,
): Processing | undefined =>
  processing?.find(({ id, marketing }) =>
    newsletter?.processing ? id === newsletter.processing : marketing === 'email',
  );

/** "Softsystems, 49 rue Voltaire, 92300 Levallois-Perret, contact@…" */
function controllerText({ t, organisation }: SectionContext): string {
  const { name, address, email } = organisation;
  return [
    name,
    ...(address ? [address.street, `${address.postalCode} ${address.city}`] : []),
    ...(email ? [email] : []),
  ].join(t('policy:comma'));
}

function recipientsText(context: SectionContext, { recipients }: Partial<Processing>): string {
  const { t } = context;
  if (!recipients) return t('policy:missing');
  return recipients.length > 0
    ? recipients.map((each) => recipientText(context, each)).join(t('policy:comma'))
    : t('policy:recipients.none');
}

export interface SignUpInput {
  config: Config;
  /** What is sent, as it reads in a sentence: "la lettre d’information". */
  list: string;
  /** Whether one is asked about the opening of e-mails. */
  openTracking: boolean;
  /** What for, as it reads in a sentence; ours if left out. */
  trackingPurpose?: string;
}

/**
 * The notice of a sign-up. Namespaces policy, newsletter and manager. A missing fact is
 * said to be missing, as in the policy; none is invented.
 */
export function signUpNotice(context: SectionContext, signUp: SignUpInput): SignUpNotice {
  const { t, facts, organisation } = context;
  const { config, list, openTracking, trackingPurpose = t('newsletter:trackingPurpose') } = signUp;
  const found = newsletterProcessing(facts.processing, config);
  const processing: Processing = { id: '', title: '', ...found, basis: 'consent' };
  const values = { organisation: organisation.name, list, email: organisation.email };
  const say = (key: string, more: object = {}) =>
    t(`newsletter:notice.${key}`, { ...values, ...more });
  const rights = rightsOf(processing).map((right) => t(`policy:rights.${right}.short`));
  const about = context.ownerText(found?.description);
  const texts: Record<string, (string | false | undefined)[]> = {
    controller: [controllerText(context)],
    purpose: [say('send'), about, openTracking && say('measure', { trackingPurpose })],
    basis: [`${t('policy:basis.consent')}.`, say('withdraw')],
    refusal: [
      found?.required
        ? capitalised(orMissing(context, found.required.consequence))
        : say('nothing'),
    ],
    recipients: [recipientsText(context, processing)],
    retention: [retentionText(context, processing)],
    stop: [
      say(organisation.email ? 'stopEmail' : 'stopLink'),
      config.choices?.url && say('stopChoices', { url: config.choices.url }),
    ],
    rights: [
      `${capitalised(rights.join(t('policy:comma')))}.`,
      config.rights?.url && say('exercise', { url: config.rights.url }),
      say('complaint'),
    ],
  };
  const url = config.policy?.url;
  return {
    lines: Object.entries(texts).map(([id, parts]) => ({
      id,
      term: t(`newsletter:terms.${id}`),
      text: toInline(context, capitalised(parts.filter(Boolean).join(' '))),
    })),
    policy: toInline(context, url ? say('policy', { url }) : say('policyMissing')),
  };
}
