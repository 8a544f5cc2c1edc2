import { interpolate, textsOf } from '@limpide/collector/command-line';
import { added } from '../csp/added.js';
import { allowedServices, type State } from '../csp/allowed.js';
import { directivesOf, written } from '../csp/directives.js';
import { FORMS, NONCES, type Form } from '../csp/forms.js';
import { reachOf, type Reach } from '../csp/hosts.js';
import { tagFrom, tagOfPage, type Tag } from '../csp/tag.js';
import type { Config } from '../../../src/core/types.js';
import { openConfiguration } from '../input/project.js';
import { write } from '../output/write.js';

export interface CspOptions {
  format: Form;
  state: State;
  /** Of the script, where it is not the site's own. */
  scriptOrigin?: string;
  /** A page with the script tag, which says the same. */
  page?: string;
  nonce?: boolean;
  strictDynamic?: boolean;
  trustedTypes?: boolean;
  add: string[];
  language: string;
  out?: string;
}

/** Bytes of a header that servers and proxies take as they are shipped (nginx: one page of 4 kB). */
const HEADER = 4096;

/** What could not be allowed, each in a sentence. */
function gaps(reaches: [id: string, Reach][], { services }: Config, language: string): string[] {
  const said = textsOf('cli', language).said.csp;
  return [
    // What the catalogue does not have serves nothing.
    ...services
      .filter(({ purposes }) => !purposes)
      .map(({ id }) => interpolate(said.unknownService, { service: id })),
    ...reaches.flatMap(([service, { known, wrong }]) => [
      ...(known === 'all' ? [] : [interpolate(said[known], { service })]),
      ...wrong.map((host) => interpolate(said.wrong, { service, host })),
    ]),
  ];
}

/**
 * Writes the Content-Security-Policy of a site's pages, from its configuration: before any choice,
 * or with all that may be accepted. 1 where something of a service cannot be allowed: it is named.
 */
export async function csp(config: string, options: CspOptions): Promise<number> {
  const { format, state, scriptOrigin, page, language, strictDynamic } = options;
  const beginning = await openConfiguration({ config, language });
  const tag: Tag = page
    ? await tagOfPage(page)
    : scriptOrigin
      ? tagFrom(scriptOrigin)
      : { scripts: [], configuration: [] };
  const reaches: [string, Reach][] = [];
  for (const service of allowedServices(beginning.config, state))
    reaches.push([service.id, await reachOf(service)]);
  const nonce = (options.nonce ?? strictDynamic) ? (NONCES[format] ?? '{nonce}') : undefined;
  const sources = [...new Set(reaches.flatMap(([, reach]) => reach.sources))];
  const policy = written(
    directivesOf(beginning.config, sources, tag, {
      ...options,
      nonce,
      add: options.add.map(added),
    }),
  );
  await write(FORMS[format](policy), options.out);

  const said = textsOf('cli', language).said.csp;
  const missing = gaps(reaches, beginning.config, language);
  const notes = [
    ...(strictDynamic && state === 'before' ? [said.strictDynamic] : []),
    ...(policy.length > HEADER && format !== 'meta'
      ? [interpolate(said.long, { bytes: policy.length })]
      : []),
  ];
  for (const line of [...missing, ...notes]) console.error(`limpide: ${line}`);
  return missing.length > 0 ? 1 : 0;
}
