import type { Effect } from '../core/effect.js';
import type { PageInstance } from '../core/instance.js';
import type { Service, ServiceContext } from '../core/types.js';
import { factsOf, type ServiceModule } from './from-file.js';

/**
 * Gives the services taken from the catalogue their facts (the owner's own come first), and runs
 * those that are allowed, now and after each change. A name that the catalogue does not have leaves
 * its service without purposes, hence denied; so does an option that breaks the exemption which its
 * purpose claims.
 */
export async function equip(instance: PageInstance): Promise<void> {
  const { config, consent } = instance;
  if (!config || !consent) return;
  await Promise.all(
    config.services.map(async (service) => {
      if (!service.use) return;
      try {
        const { default: found } = await instance.load('service', service.use);
        Object.assign(service, {
          ...factsOf(found as ServiceModule['default']),
          ...service,
        });
        refuseFalseExemption(instance, service);
        const { accepts, options = {} } = service;
        if (accepts && Object.keys(options).some((name) => !(name in accepts)))
          explain(instance, service);
      } catch {
        explain(instance, service);
      }
    }),
  );
  const running = new Set<Service>();
  const services: Effect = () => {
    for (const service of config.services)
      if (running.has(service)) service.signal?.(contextOf(instance, service));
      else if (service.run && (instance.allows(service.id) || isAdvanced(instance, service))) {
        running.add(service);
        service.run(contextOf(instance, service));
      }
  };
  instance.effects.push(services);
  consent.settle();
  for (const effect of instance.effects) void effect({ cause: null });
}

/** What was meant is looked for by a part of its own: pages without a mistake do not pay for it. */
function explain({ load }: PageInstance, service: Service): void {
  load('diagnosis').then(
    (part) => part.explainService(service),
    () => console.error(`[limpide] Service “${service.use}”: unknown, or with unknown options.`),
  );
}

const contextOf = (instance: PageInstance, service: Service): ServiceContext => ({
  service,
  siblings: () =>
    (instance.config?.services ?? [])
      .filter(({ use }) => use === service.use)
      .map((other) => contextOf(instance, other)),
  allows: instance.allows,
  exempt: !!instance.config?.purposes.some(
    ({ id, basis }) => basis === 'exempt' && service.purposes?.includes(id),
  ),
  measure: (id) =>
    (service.purposes ?? []).some(
      (purpose) =>
        instance.allows(purpose) && instance.consent?.choice?.m?.[purpose]?.[id] !== false,
    ),
  /** As gated markup: order, Trusted Types and what follows a withdrawal are the same then. */
  insert(url, attributes = {}) {
    const script = document.createElement('script');
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
    script.async = true;
    // Google's advanced mode alone runs what is not allowed.
    if (instance.allows(service.id)) script.type = 'text/plain';
    else script.src = url;
    Object.assign(script.dataset, {
      purpose: service.purposes?.join(' '),
      service: service.id,
      src: url,
    });
    document.head.append(script);
    void instance.gates?.scan(true);
  },
});

/** An exempt purpose is the publisher's alone, and strictly limited (CNIL, 4 July 2025). */
function refuseFalseExemption({ config }: PageInstance, service: Service): void {
  const { options = {}, notExempt = {}, purposes = [] } = service;
  const exempt = config?.purposes.some(
    ({ id, basis }) => basis === 'exempt' && purposes.includes(id),
  );
  const broken = Object.keys(notExempt).find((name) => options[name]);
  if (!exempt || !broken) return;
  service.purposes = [];
  console.error(
    `[limpide] Configuration: services “${service.id}”, options.${broken}: outside the exemption (${notExempt[broken]}). It is denied: give it a purpose by consent, or take the option away.`,
  );
}

/**
 * Google's "advanced" mode loads tags before any choice, which then send requests without cookies.
 * Reading the device needs consent all the same (art. 82 loi 78-17): only an explicit key asks for
 * it, and the console says what it does.
 */
function isAdvanced({ config, consent }: PageInstance, { id, use }: Service): boolean {
  const google = config?.signals?.google;
  if (typeof google !== 'object' || google.mode !== 'advanced' || use !== 'ga4') return false;
  // The default has been told by then, and what goes with it.
  if (consent?.waits) return false;
  console.warn(
    `[limpide] signals.google.mode is “advanced”: ${id} is loaded before any choice and calls Google. The CNIL has not said that this is exempt from consent (art. 82 loi 78-17).`,
  );
  return true;
}
