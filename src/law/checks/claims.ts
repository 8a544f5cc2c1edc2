import { textIn } from '@limpide/contract/localised-text';
import type { Service } from '../../core/types.js';
import { placedSentences } from '../document/sentences.js';
import type { Check, Finding } from './types.js';

/** States of the European Economic Area (ISO 3166-1). */
export const EEA: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  ),
);

const SOCIAL =
  /(^|\.)(facebook|fbcdn|instagram|tiktok|twitter|x|linkedin|pinterest|snapchat|threads)\.(com|net)$/;
const PLACES = /(^|\.)(maps\.google|maps\.googleapis|mapbox|here|tomtom)\.(com|fr)$/;

interface Claim {
  rule: string;
  /** What a policy says, in French or English. */
  says: RegExp;
  /** A service that makes it untrue. */
  against: (service: Service) => boolean;
}

const hosts = (pattern: RegExp) => (service: Service) =>
  (service.hosts ?? []).some((host) => pattern.test(host.replace(/^\*\./, '')));

const CLAIMS: Claim[] = [
  {
    rule: 'claim-social',
    says: /(ne transmet|aucune? (information|donnée|transmission)|no personal information|passes no).{0,60}(réseaux sociaux|social networks)/i,
    against: (service) => Boolean(service.purposes?.includes('social')) || hosts(SOCIAL)(service),
  },
  {
    rule: 'claim-location',
    says: /(n’utilise pas|aucune|does not use) .{0,20}géo-?localisation|does not use geolocation/i,
    against: hosts(PLACES),
  },
  {
    rule: 'claim-transfers',
    says: /aucune donnée n’est transférée hors|aucun transfert hors|no data are transferred outside/i,
    against: ({ controller }) => Boolean(controller?.country && !EEA.has(controller.country)),
  },
];

/** What the policy says that a configured service contradicts. */
export const claims: Check = ({ document, config }) =>
  placedSentences(document).flatMap(({ section, text }) =>
    CLAIMS.filter(({ says }) => says.test(text)).flatMap(({ rule, against }) =>
      config.services.filter(against).map((service): Finding => ({
        rule,
        place: `#${section}`,
        file: 'version',
        text,
        values: { service: textIn(service.name, document.language, config)?.text ?? service.id },
      })),
    ),
  );
