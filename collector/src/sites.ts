/** A site whose pages post here. Every record belongs to one, and every query names one. */
export interface Site {
  /** Short name, in queries, tokens and records: `softsystems`. */
  id: string;
  /** Where its pages are served from, as `location.origin` gives it: `https://softsystems.ai`. */
  origins: readonly string[];
}

/** The configured sites, by id and by origin. Throws if two of them share an id or an origin. */
export class Sites {
  readonly #byId = new Map<string, Site>();
  readonly #byOrigin = new Map<string, Site>();

  constructor(sites: readonly Site[]) {
    for (const site of sites) {
      if (this.#byId.has(site.id)) throw new Error(`Two sites are called ${site.id}.`);
      this.#byId.set(site.id, site);
      for (const origin of site.origins) {
        const other = this.#byOrigin.get(origin);
        if (other) throw new Error(`${origin} belongs to both ${other.id} and ${site.id}.`);
        this.#byOrigin.set(origin, site);
      }
    }
  }

  get ids(): string[] {
    return [...this.#byId.keys()];
  }

  byId(id: string): Site | undefined {
    return this.#byId.get(id);
  }

  byOrigin(origin: string): Site | undefined {
    return this.#byOrigin.get(origin);
  }
}
