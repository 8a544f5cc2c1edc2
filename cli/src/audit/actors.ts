import { textIn } from '@limpide/contract/localised-text';
import { matchesPattern } from '../../../src/core/effects/clear.js';
import type { Config, StorageFact } from '../../../src/core/types.js';
import { factsOf } from '../../../src/services/from-file.js';
import { catalogue } from '../../../src/services/list/index.js';
import { reachOf } from '../csp/hosts.js';
import { matchesHost } from './site.js';
import type { ScenarioId, Phase, SeenStorage } from './types.js';

/** Who may call or keep something: a service of the configuration, else one of the catalogue. */
export interface Actor {
  id: string;
  name: string;
  declared: boolean;
  /** `free`: no consent is needed; `unsure`: that depends on how it is set. */
  basis: 'consent' | 'exempt' | 'free' | 'unsure';
  purposes: string[];
  hosts: string[];
  storage: StorageFact[];
}

/** Purposes of the catalogue that need no consent, or may need none. */
const FREE = ['necessary'];
const UNSURE = ['audience'];

/** The services of a configuration, as what it says of their purposes allows them. */
export function declaredActors(config: Config, language: string): Promise<Actor[]> {
  const bases = new Map(config.purposes.map(({ id, basis }) => [id, basis]));
  return Promise.all(
    config.services.map(async (service) => {
      const purposes = service.purposes ?? [];
      const of = purposes.map((id) => bases.get(id));
      const basis = of.every((each) => each === 'necessary')
        ? 'free'
        : of.every((each) => each === 'necessary' || each === 'exempt')
          ? 'exempt'
          : 'consent';
      return {
        id: service.id,
        name: textIn(service.name, language, config)?.text ?? service.id,
        declared: true,
        basis,
        purposes,
        hosts: (await reachOf(service)).sources,
        storage: service.storage ?? [],
      } satisfies Actor;
    }),
  );
}

/** Every service of the catalogue whose hosts or storage are known. */
export function catalogueActors(): Promise<Actor[]> {
  return Promise.all(
    Object.entries(catalogue).map(async ([id, load]) => {
      const { name, purposes = [], hosts = [], storage = [] } = factsOf((await load()).default);
      const basis = purposes.every((each) => FREE.includes(each))
        ? 'free'
        : purposes.every((each) => [...FREE, ...UNSURE].includes(each))
          ? 'unsure'
          : 'consent';
      return {
        id,
        name: String(name),
        declared: false,
        basis,
        purposes,
        hosts,
        storage,
      } satisfies Actor;
    }),
  );
}

/** Names and hosts put to actors: those of the configuration first. */
export class Register {
  constructor(
    readonly declared: readonly Actor[],
    readonly known: readonly Actor[],
    /** Whether "Tout refuser" refuses what is exempt as well, as Limpide's does. */
    readonly refusesExempt: boolean,
  ) {}

  /** Every actor that has a host, as several may: those of the configuration, else of the catalogue. */
  byHost(host: string): Actor[] {
    const has = ({ hosts }: Actor) => hosts.some((source) => matchesHost(host, source));
    const own = this.declared.filter(has);
    return own.length > 0 ? own : this.known.filter(has);
  }

  byStorage({ type, name, party, domain }: SeenStorage): { actor: Actor; fact: StorageFact }[] {
    const fits = (fact: StorageFact) =>
      fact.type === type &&
      matchesPattern(name, fact.name) &&
      (party === 'third'
        ? !fact.domain || `.${domain}`.endsWith(`.${fact.domain.replace(/^\./, '')}`)
        : fact.party !== 'third');
    const among = (actors: readonly Actor[]) =>
      actors.flatMap((actor) => actor.storage.filter(fits).map((fact) => ({ actor, fact })));
    const own = among(this.declared);
    return own.length > 0 ? own : among(this.known);
  }

  /** Whether an actor may run after what a visitor has answered; undefined where that is not known. */
  mayRun({ basis, purposes }: Actor, id: ScenarioId, phase: Phase): boolean | undefined {
    if (basis === 'free') return true;
    if (phase === 'after' && id === 'accept') return true;
    if (basis === 'unsure') return undefined;
    const isRefused = phase === 'after' && (id === 'refuse' || id === 'withdraw');
    if (basis === 'exempt') return !(isRefused && this.refusesExempt);
    if (phase === 'after' && id.startsWith('only:'))
      return purposes.every((each) => each === id.slice(5) || !this.#asks.has(each));
    return phase === 'before' && id === 'withdraw' ? undefined : false;
  }

  /** Purposes that somebody declared asks consent for. */
  get #asks(): Set<string> {
    return new Set(
      this.declared.filter(({ basis }) => basis === 'consent').flatMap(({ purposes }) => purposes),
    );
  }
}
