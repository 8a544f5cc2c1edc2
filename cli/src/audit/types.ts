import type { StorageType } from '../../../src/core/types.js';
import type { Force, Severity } from '../../../src/law/checks/types.js';
import type { RuleId } from './rules.js';

/**
 * What a visitor does: no choice; refuses; accepts; accepts and then refuses by the way back; says
 * Global Privacy Control and makes no choice; accepts one purpose alone (`only:media`).
 */
export type ScenarioId = 'none' | 'refuse' | 'accept' | 'withdraw' | 'gpc' | `only:${string}`;

/** Up to the choice that a scenario is about, and from then on. */
export type Phase = 'before' | 'after';

/** A request that the site caused. */
export interface SeenRequest {
  url: string;
  host: string;
  /** As Playwright names it: `script`, `image`, `fetch`… */
  type: string;
  page: string;
  /** Milliseconds since the scenario began. */
  at: number;
  phase: Phase;
  /** Who caused it, the nearest first: scripts, frames, a redirect. */
  chain: string[];
}

/** Something that is kept on the device. */
export interface SeenStorage {
  type: StorageType;
  name: string;
  /** Of the cookie, or host of the frame. */
  domain: string;
  party: 'first' | 'third';
  /** Of a cookie, from now, in seconds; none where it ends with the session, or never. */
  lifetime?: number;
  page: string;
  phase: Phase;
  /** Milliseconds since the scenario began, when it was first seen in its phase. */
  at: number;
}

export type ControlKind = 'accept' | 'refuse' | 'manage' | 'save' | 'reopen';

/** A button of a notice, as it looks. Lengths are CSS pixels, colours `#rrggbb`. */
export interface Control {
  kind: ControlKind;
  text: string;
  tag: string;
  width: number;
  height: number;
  fontSize: number;
  colour: string;
  background: string;
  /** What it stands on. */
  around: string;
  /** Whether the keyboard reaches it. */
  focusable: boolean;
}

/** A page that did not load as it should. */
export interface Trouble {
  page: string;
  kind: 'hangs' | 'fails';
  reason: string;
}

export interface Scenario {
  id: ScenarioId;
  /** Whether its choice could be made; true where it has none. */
  driven: boolean;
  /** When the choice was made, in milliseconds since it began. */
  decidedAt?: number;
  /** Length of the whole, in milliseconds. */
  length: number;
  requests: SeenRequest[];
  storage: SeenStorage[];
  /** What is still kept at the end, by `keyOf`. */
  left: string[];
  troubles: Trouble[];
  /** JPEG in base64: the first page at the end of it. */
  screenshot?: string;
}

/** What was visited. */
export interface Visit {
  url: string;
  pages: string[];
  /** The configuration that the page itself gave, where it runs Limpide. */
  source?: string;
  isLimpide: boolean;
  /** The first layer, as it was found; empty where there was none. */
  notice: Control[];
  /** Whether the way back to the choice was found after an answer; none where nothing was answered. */
  hasWayBack?: boolean;
  scenarios: Scenario[];
  /** The policy that the first page leads to; none where no link was recognised. */
  policy?: Policy;
}

/** A privacy policy, as its page shows it. */
export interface Policy {
  url: string;
  /** All that it says, closed boxes included; empty where it is on another site, or no page. */
  text: string;
  /** BCP 47, of the page. */
  language: string;
}

/** Where a fault was seen. */
export interface Evidence {
  scenario: ScenarioId;
  page: string;
  url?: string;
  at?: number;
  chain?: string[];
}

/** What is wrong, before it is put in words. */
export interface Fault {
  rule: RuleId;
  /** What it is about: a host, a name, a service. With the rule it is the id. */
  subject: string;
  values?: Record<string, string>;
  seen: Evidence[];
}

export interface AuditFinding {
  /** The same from one audit to the next. */
  id: string;
  rule: RuleId;
  severity: Severity;
  force: Force;
  title: string;
  source: string;
  remedy: string;
  /** How many times, of which `seen` has the first few. */
  count: number;
  seen: Evidence[];
}

export interface AuditReport {
  schema: 'limpide-audit/1';
  url: string;
  /** ISO 8601, UTC. */
  madeAt: string;
  /** What was compared with: the file that was named, the page's own, or none. */
  configuration: 'file' | 'page' | 'none';
  isLimpide: boolean;
  pages: string[];
  /** Services that were met, by name, with the hosts and names by which. */
  services: { id: string; name: string; declared: boolean; by: string[] }[];
  notice: Control[];
  scenarios: Scenario[];
  findings: AuditFinding[];
  /** How many were left out, as the baseline has them. */
  known: number;
}

/** What tells two things that are kept from each other. */
export const keyOf = ({
  type,
  name,
  domain,
}: Pick<SeenStorage, 'type' | 'name' | 'domain'>): string => `${type} ${name} ${domain}`;
