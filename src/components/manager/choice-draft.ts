import type { Consent } from '../../core/consent.js';
import type { Answer, Purpose, Service } from '../../core/types.js';

/**
 * Measures that are worked out from another one: a visit is a group of page views, a return is a
 * visit that follows another. Without what it needs, a measure has nothing to count.
 */
export const MEASURE_NEEDS: Record<string, string> = { visits: 'pages', return: 'visits' };

/** What the switches say before anything is saved: the choice in force, else everything by consent off. */
export class ChoiceDraft {
  readonly purposes: Record<string, boolean> = {};
  /** Only services that do not follow their purposes. */
  readonly services: Record<string, boolean> = {};
  readonly measures: Record<string, Record<string, boolean>> = {};

  constructor(readonly consent: Consent) {
    const { config, allowed, own } = consent;
    for (const { id, basis, measures } of config.purposes) {
      if (basis === 'necessary') continue;
      this.purposes[id] = !!allowed[id];
      for (const measure of measures)
        (this.measures[id] ??= {})[measure.id] = consent.choice?.m?.[id]?.[measure.id] !== false;
    }
    for (const { id } of config.services)
      if (own[id] != null) this.services[id] = !!consent.serves[id];
  }

  service({ id, purposes = [] }: Service): boolean {
    return this.services[id] ?? purposes.every((purpose) => this.purposes[purpose] ?? true);
  }

  /**
   * What the switch of a purpose shows: on where each of its services is, though they were allowed
   * one by one; in part where only some are, or where only what names no service is.
   */
  shown(purpose: Purpose): boolean | 'partly' {
    const own = this.purposes[purpose.id] ?? false;
    const services = this.servicesOf(purpose).map((service) => this.service(service));
    if (services.every((on) => on === own)) return own;
    return services.every(Boolean) || 'partly';
  }

  servicesOf({ id }: Purpose): Service[] {
    return this.consent.config.services.filter(({ purposes }) => purposes?.includes(id));
  }

  setPurpose(purpose: Purpose, on: boolean): void {
    this.purposes[purpose.id] = on;
    for (const { id } of this.servicesOf(purpose)) delete this.services[id];
  }

  setService(service: Service, on: boolean): void {
    delete this.services[service.id];
    if (this.service(service) !== on) this.services[service.id] = on;
  }

  /** Switching a measure on switches on what it needs; off, what needs it. */
  setMeasure(purpose: Purpose, measure: string, on: boolean): void {
    const values = (this.measures[purpose.id] ??= {});
    values[measure] = on;
    for (const [dependent, needed] of Object.entries(MEASURE_NEEDS))
      if (on && dependent === measure && values[needed] === false)
        this.setMeasure(purpose, needed, true);
      else if (!on && needed === measure && values[dependent])
        this.setMeasure(purpose, dependent, false);
  }

  answer(): Answer {
    const { purposes, services, measures } = this;
    return { purposes, services, measures };
  }
}
