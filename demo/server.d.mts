import type { ThirdParty } from './server/third-party.mjs';

export interface Demo {
  origin: string;
  thirdParty: ThirdParty;
  close(): Promise<void>;
}

export function startDemo(options: {
  dataFolder: string;
  token: string;
  port?: number;
  thirdPort?: number;
}): Promise<Demo>;
