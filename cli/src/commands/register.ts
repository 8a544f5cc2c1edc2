// Without the collector's dependencies: the register is read over HTTP, from anywhere.
import { counted, shortDay, textsOf, type registerPage } from '@limpide/collector/register';
import type { InferOutput } from 'valibot';
import { askCollector, checkAddress } from '../input/ask-collector.js';

type RegisterRow = InferOutput<typeof registerPage>['requests'][number];

export interface RegisterOptions {
  /** Where the token opens several. */
  site?: string;
  /** Those that are settled as well. */
  all?: boolean;
  format: 'text' | 'csv' | 'json';
  language: string;
}

const ask = (base: string, path: string, query: Record<string, string>): Promise<Response> =>
  askCollector(base, path, query, 'rights');

/** Every request that is asked for, page by page: by due date, late ones first. */
async function* rowsOf(base: string, query: Record<string, string>): AsyncGenerator<RegisterRow> {
  for (let offset: number | null = 0; offset !== null;) {
    const page = { ...query, limit: '1000', offset: String(offset) };
    const { requests, next } = (await (await ask(base, '/register', page)).json()) as InferOutput<
      typeof registerPage
    >;
    yield* requests;
    offset = next;
  }
}

function asText(line: RegisterRow, language: string): string {
  const { register, rights, states } = textsOf('rights', language);
  const { dueDate, outcome, closedAt, immediate } = line;
  const isOpen = outcome === null && closedAt === null;
  const due = dueDate === null ? register.suspended : shortDay(dueDate, language);
  return [
    line.reference,
    isOpen ? due : register.settled,
    ...(line.late ? [register.lateWord.toUpperCase()] : []),
    states[line.state],
    line.rights.map((right) => rights[right].name).join(', '),
    ...(isOpen && immediate ? [register.immediate] : []),
  ].join('  ');
}

/**
 * Lists the rights requests of a collector, `limpide register https://exemple.fr/privacy`, by due
 * date, late ones first; CSV and JSON are its whole register. 1 where a request is late.
 */
export async function register(
  base: string,
  { site, all, format, language }: RegisterOptions,
): Promise<number> {
  checkAddress(base);
  const named: Record<string, string> = site === undefined ? {} : { site };
  if (format !== 'text') {
    const { body } = await ask(base, '/register/export', { ...named, format });
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>)
      process.stdout.write(chunk);
    return 0;
  }
  let isLate = false;
  let count = 0;
  for await (const line of rowsOf(base, { ...named, state: all ? 'all' : 'open' })) {
    console.log(asText(line, language));
    isLate ||= line.late;
    count += 1;
  }
  if (count === 0) console.log(counted('rights', 'register.count', 0, language));
  return isLate ? 1 : 0;
}
