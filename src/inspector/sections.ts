import type { Look } from './look.js';
import type { Reason } from './gated.js';
import { headOf, listOf, type Section, type Told } from './section.js';

const idsWhere = (answers: Record<string, boolean>, on: boolean) =>
  Object.keys(answers).filter((id) => answers[id] === on);

const why = ({ t }: Told, reasons: readonly Reason[]) =>
  reasons.map(({ why: key, id }) => t(`inspector:why.${key}`, { id })).join(' ');

/** What should not be so. */
export function faultsSection({ faults, config }: Look, { t }: Told): Section {
  const reading = config === 'coming' ? [t('inspector:config.coming')] : [];
  return {
    id: 'faults',
    title: t('inspector:faults.title'),
    notes: faults[0] || reading[0] ? reading : [t('inspector:faults.none')],
    points: faults.map(({ fault, values }) => t(`inspector:faults.${fault}`, values)),
  };
}

/** What is decided, until when, and where that is kept. */
export function decisionSection(look: Look, { t, moment }: Told): Section {
  const { decision, revision } = look;
  const say = (key: string, values = {}) => t(`inspector:decision.${key}`, values);
  const made: [string, string][] = decision
    ? [
        [say('decidedAt'), moment(decision.decidedAt)],
        [say('expiresAt'), moment(decision.expiresAt)],
        [say('cause'), say(`causes.${decision.cause}`)],
        [
          say('revision'),
          decision.revision === revision
            ? say('sameRevision', { revision })
            : say('otherRevision', { revision: decision.revision, now: revision }),
        ],
        [say('granted'), listOf(t, idsWhere(decision.purposes, true))],
        [say('refused'), listOf(t, idsWhere(decision.purposes, false))],
      ]
    : [];
  return {
    id: 'decision',
    title: say('title'),
    notes: decision ? [] : [say('none')],
    pairs: [
      ...made,
      [say('kept'), say(`keptIn.${look.keptIn}`)],
      [say('policy'), look.policyVersion || t('inspector:none')],
      [say('objections'), listOf(t, look.objections)],
      [say('asks'), listOf(t, look.asks)],
      [say('gpc'), say(look.gpc ? 'gpcOn' : 'gpcOff')],
    ],
  };
}

export function gatedSection({ gated }: Look, told: Told): Section {
  const { t } = told;
  return {
    id: 'gated',
    title: t('inspector:count', { title: t('inspector:gated.title'), count: gated.length }),
    notes: gated[0] ? [] : [t('inspector:gated.none')],
    tables: [
      {
        caption: t('inspector:gated.title'),
        head: headOf(t, 'gated', ['element', 'names', 'state', 'why']),
        rows: gated.map(({ kind, address, purpose, service, state, reasons }) => [
          `<${kind}> ${address || t('inspector:gated.inline')}`,
          [purpose, service].filter(Boolean).join(' · '),
          t(`inspector:gated.state.${state}`),
          why(told, reasons),
        ]),
      },
    ],
  };
}

export function servicesSection({ services }: Look, told: Told): Section {
  const { t } = told;
  return {
    id: 'services',
    title: t('inspector:count', { title: t('inspector:services.title'), count: services.length }),
    notes: services[0] ? [] : [t('inspector:services.none')],
    tables: [
      {
        caption: t('inspector:services.title'),
        head: headOf(t, 'services', ['service', 'state', 'why', 'requests', 'storage']),
        rows: services.map(({ id, allowed, reasons, requests, storage }) => [
          id,
          t(`inspector:services.${allowed ? 'on' : 'off'}`),
          why(told, reasons),
          listOf(
            t,
            requests.map(({ host, count }) => t('inspector:count', { title: host, count })),
          ),
          listOf(t, storage),
        ]),
      },
    ],
  };
}

export function requestsSection({ requests }: Look, { t }: Told): Section {
  const { hosts, isFull } = requests;
  return {
    id: 'requests',
    title: t('inspector:requests.title'),
    notes: [
      ...(hosts[0] ? [] : [t('inspector:requests.none')]),
      ...(isFull ? [t('inspector:requests.full')] : []),
    ],
    tables: [
      {
        caption: t('inspector:requests.title'),
        head: headOf(t, 'requests', ['host', 'owner', 'count', 'by']),
        rows: hosts.map(({ host, owner, services, count, initiators }) => [
          host,
          owner === 'service' ? listOf(t, services) : t(`inspector:requests.owner.${owner}`),
          String(count),
          listOf(t, initiators),
        ]),
      },
    ],
    limits: t('inspector:requests.limits'),
  };
}

export function storageSection({ storage }: Look, { t }: Told): Section {
  return {
    id: 'storage',
    title: t('inspector:count', { title: t('inspector:storage.title'), count: storage.length }),
    notes: storage[0] ? [] : [t('inspector:storage.none')],
    tables: [
      {
        caption: t('inspector:storage.title'),
        head: headOf(t, 'storage', ['name', 'type', 'owner']),
        rows: storage.map(({ name, type, owner }) => [
          name,
          type,
          owner.kind === 'service'
            ? owner.service.id
            : t(`inspector:storage.${owner.kind === 'own' ? 'own' : 'unknown'}`),
        ]),
      },
    ],
    limits: t('inspector:storage.limits'),
  };
}

const typesIn = (types: Record<string, unknown>) =>
  Object.entries(types)
    .map(([type, value]) => `${type}=${String(value)}`)
    .join(' ');

export function signalsSection({ signals }: Look, { t }: Told): Section {
  const { sent, layer } = signals;
  const head = headOf(t, 'signals', ['at', 'vendor', 'says']);
  return {
    id: 'signals',
    title: t('inspector:signals.title'),
    notes: sent[0] || layer[0] ? [] : [t('inspector:signals.none')],
    tables: [
      {
        caption: t('inspector:signals.title'),
        head,
        rows: sent.map(({ vendor, call, granted, at }) => [
          t('inspector:signals.ms', { count: Math.round(at) }),
          vendor,
          call === 'deny' ? t('inspector:signals.deny') : typesIn(granted),
        ]),
      },
      {
        caption: t('inspector:signals.layer'),
        head,
        rows: layer.map(({ place, says, types }) => [
          `dataLayer[${place - 1}]`,
          says,
          typesIn(types),
        ]),
      },
    ],
  };
}

export function outboxSection({ outbox, at: now }: Look, { t, moment }: Told): Section {
  const { waiting, pending } = outbox;
  return {
    id: 'outbox',
    title: t('inspector:count', { title: t('inspector:outbox.title'), count: waiting.length }),
    notes: [
      ...(waiting[0] || pending ? [] : [t('inspector:outbox.none')]),
      ...(pending ? [t('inspector:outbox.pending', { count: pending })] : []),
    ],
    tables: [
      {
        caption: t('inspector:outbox.title'),
        head: headOf(t, 'outbox', ['kind', 'since', 'attempts', 'reason', 'next']),
        rows: waiting.map(({ kind, at, attempts, reason, notBefore }) => [
          t(`inspector:outbox.kinds.${kind}`),
          moment(at),
          String(attempts),
          reason ?? t('inspector:outbox.notYet'),
          notBefore > now ? moment(notBefore) : t('inspector:outbox.now'),
        ]),
      },
    ],
  };
}

/** All of them, after what is wrong. */
export const sectionsOf = (look: Look, told: Told): Section[] =>
  [
    decisionSection,
    gatedSection,
    servicesSection,
    requestsSection,
    storageSection,
    signalsSection,
    outboxSection,
  ].map((section) => section(look, told));
