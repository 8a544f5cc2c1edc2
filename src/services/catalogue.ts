import type { Host } from '../core/instance.js';
import type { Service, ServiceContext } from '../core/types.js';
import { trusted } from '../core/effects/trusted.js';

/**
 * Gives the services taken from the catalogue their facts (the owner's own come first), and runs
 * those that are allowed, now and after each change. A name that the catalogue does not have leaves
 * its service without purposes, hence denied.
 */
export async function equip(host: Host): Promise<void> {
  const { config, consent } = host;
  if (!config || !consent) return;
  await Promise.all(
    config.services.map(async (service) => {
      if (!service.use) return;
      try {
        const { default: facts } = await host.load('service', service.use);
        Object.assign(service, { ...facts, ...service });
      } catch {
        console.error(`[limpide] “${service.use}” is not in the catalogue: denied.`);
      }
    }),
  );
  const running = new Set<Service>();
  const contextOf = (service: Service): ServiceContext => ({
    service,
    allows: host.allows,
    measure: (purpose, id) => host.allows(purpose) && consent.choice?.m?.[purpose]?.[id] !== false,
    insert(url) {
      const script = document.createElement('script');
      script.src = trusted(url);
      document.head.append(script);
    },
  });
  const { apply } = host;
  host.apply = () => {
    apply();
    for (const service of config.services)
      if (running.has(service)) service.signal?.(contextOf(service));
      else if (service.run && host.allows(service.id)) {
        running.add(service);
        service.run(contextOf(service));
      }
  };
  consent.settle();
  host.apply();
}
