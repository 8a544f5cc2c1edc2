import { interpolate, textsOf } from '@limpide/collector/command-line';
import { Endpoint } from '../conform/endpoint.js';
import { KINDS, type Kind } from '../conform/kinds.js';
import { runCases, type Result, type Verdict } from '../conform/run.js';
import { UsageError } from '../input/usage-error.js';

export interface ConformOptions {
  /** Separated by commas. */
  kinds: string;
  /** Of the page that posts; that of the endpoint by default. */
  origin?: string;
  json?: boolean;
  language: string;
}

function kindsIn(list: string): Kind[] {
  const names = list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !KINDS.includes(name as Kind));
  if (unknown !== undefined)
    throw new UsageError(`--kinds ${unknown}: there are ${KINDS.join(', ')}`);
  return names as Kind[];
}

function originOf(base: string, asked: string | undefined): string {
  if (!/^https?:/.test(base) || !URL.canParse(base))
    throw new UsageError('name the address of the endpoint: https://exemple.fr/privacy');
  const origin = asked ?? new URL(base).origin;
  if (!URL.canParse(origin) || new URL(origin).origin !== origin)
    throw new UsageError(`--origin ${origin} is no origin: https://exemple.fr`);
  return origin;
}

function sayOne({ id, verdict, fault }: Result, language: string): string {
  const { verdicts, cases, fault: sentence } = textsOf('cli', language).said.conform;
  const line = `${verdicts[verdict].padEnd(12)}${cases[id as keyof typeof cases]}`;
  return fault ? `${line}\n${' '.repeat(12)}${interpolate(sentence, { ...fault })}` : line;
}

/**
 * Posts what a page posts, right and wrong, to an endpoint, and says what does not follow the
 * contract. 1 where something does not that the contract demands.
 */
export async function conform(url: string, options: ConformOptions): Promise<number> {
  const { json, language } = options;
  const base = url.replace(/\/$/, '');
  const kinds = kindsIn(options.kinds);
  const origin = originOf(base, options.origin);
  const token = process.env['LIMPIDE_CUSTOMER_TOKEN'];
  if (kinds.includes('choices') && !token)
    throw new UsageError('set LIMPIDE_CUSTOMER_TOKEN to the token of a customer: choices need one');
  const said = textsOf('cli', language).said.conform;
  const waiting = (seconds: number) =>
    console.error(`limpide: ${interpolate(said.waiting, { seconds })}`);
  const results: Result[] = [];
  for (const kind of kinds) {
    const endpoint = new Endpoint(
      base,
      kind,
      origin,
      kind === 'choices' ? token : undefined,
      waiting,
    );
    await endpoint.reach();
    if (!json) console.log(interpolate(said.heading, { url: endpoint.url, origin }));
    for await (const result of runCases(endpoint)) {
      // Every other case would say the same, and wrong tokens are limited.
      if (result.fault?.found.startsWith('401 ') && result.id === 'accepted')
        throw new UsageError(`${endpoint.url} answers 401: it asks for another token`);
      results.push(result);
      if (!json) console.log(sayOne(result, language));
    }
  }
  const count = (verdict: Verdict) => results.filter((each) => each.verdict === verdict).length;
  const counts = {
    passed: count('pass'),
    failed: count('fail'),
    remarks: count('remark'),
    skipped: count('skipped'),
  };
  if (json) console.log(JSON.stringify({ url: base, origin, ...counts, cases: results }, null, 2));
  else console.log(interpolate(said.total, counts));
  return counts.failed > 0 ? 1 : 0;
}
