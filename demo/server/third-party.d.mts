import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';

/** One request that the third party received. */
export interface ReceivedRequest {
  /** ISO 8601. */
  at: string;
  method: string;
  path: string;
  /** The `Cookie` header, empty where there was none. */
  cookies: string;
  referrer: string;
  headers: IncomingHttpHeaders;
}

export interface ThirdPartyAnswer {
  status?: number;
  type?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
}

export interface ThirdParty {
  origin: string;
  requests: ReceivedRequest[];
  /** Forgets what was received, and says how many requests that was. */
  clear(): number;
  close(): Promise<void>;
}

export function startThirdParty(
  answer: (
    request: IncomingMessage,
    url: URL,
  ) => ThirdPartyAnswer | undefined | Promise<ThirdPartyAnswer | undefined>,
  port?: number,
): Promise<ThirdParty>;
