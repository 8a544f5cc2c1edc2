import { readdirSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { code, plain, table } from './cell.mjs';
import { words } from './words.mjs';

/** Services that have code of their own beside those that are told by their file alone. */
const WITH_CODE = ['ga4', 'matomo'];

/** Every file of the catalogue, by name. */
export async function catalogueFiles(root) {
  const facts = readdirSync(`${root}/src/services/facts`).map((name) => `facts/${name}`);
  const files = [...facts, ...WITH_CODE.map((name) => `${name}.ts`)];
  const services = await Promise.all(
    files.map(async (name) => {
      const module = await tsImport(`${root}/src/services/${name}`, import.meta.url);
      return module.default;
    }),
  );
  return services.sort((a, b) => nameOf(a, 'fr').localeCompare(nameOf(b, 'fr'), 'fr'));
}

/** A brand's name is the same everywhere; what says what a service does is not. */
export const nameOf = ({ name }, language) => (typeof name === 'string' ? name : name[language]);

const link = (url) => `[${plain(url.replace(/^https:\/\//, ''))}](${url})`;

/** Where a fact was read: the first address of a sentence is a link. */
const place = (at) => {
  const [, url, rest = ''] = /^(https:\/\/\S+)(?:\s([^]*))?$/.exec(at) ?? [];
  return url ? `${link(url)} ${plain(rest)}`.trim() : plain(at);
};

function storedOf(item, language, say) {
  const { name, type, duration, party, description } = item;
  const party_ = party === undefined || party === null ? '' : `, ${party}`;
  const time = duration === undefined || duration === null ? say.notStated : duration;
  return `${code(name)} (${type}, ${time}${party_})${description ? `${say.colon}${plain(description[language])}` : ''}`;
}

/** Each fact of a service in words; null where nobody has read it. */
function factsOf(service, language, say) {
  const { controller = {}, storage, hosts, load, run } = service;
  const inCode = !('kind' in service);
  const company = service.entity ?? (inCode ? controller.name : null);
  const options = Object.entries(service.options ?? service.accepts ?? {});
  const list = (values) =>
    values.length > 0 ? values.map(code).join(', ') : say.catalogue.nothing;
  const loaded = load ?? run;
  return {
    entity: company && plain(company),
    country:
      (service.country ?? controller.country ?? null) &&
      code(service.country ?? controller.country),
    policyUrl:
      (service.policyUrl ?? controller.policyUrl ?? null) &&
      link(service.policyUrl ?? controller.policyUrl),
    purposes: list(service.purposes),
    hosts: hosts && list(hosts),
    storage:
      storage &&
      (storage.map((item) => storedOf(item, language, say)).join('<br>') || say.catalogue.nothing),
    transfers: service.transfers && plain(service.transfers[language]),
    exemption: service.exemption && plain(service.exemption[language]),
    signals: service.signals && list(service.signals),
    load: loaded ? say.catalogue.loads : say.catalogue.gated,
    ...(options.length > 0 && {
      options: options
        .map(([name, { example, required }]) => {
          const must = required ? ` (${say.catalogue.mandatory})` : '';
          return `${code(name)}${must}${say.colon}${code(example)}`;
        })
        .join('<br>'),
    }),
  };
}

/** What no source can be named for. */
const OURS = new Set(['purposes', 'options', 'load']);

/**
 * The reference of the catalogue: every service with its facts, where each was read and when.
 *
 * @param {string} root
 * @param {'fr' | 'en'} language
 */
export async function cataloguePage(root, language) {
  const say = words[language];
  const services = await catalogueFiles(root);
  const source = (service, fact, value) => {
    if (value === null || value === undefined) return '';
    const reading = service.read?.[fact];
    if (reading) return say.readAt(place(reading.at), reading.on);
    return OURS.has(fact) ? say.own : say.catalogue.unread;
  };
  const section = (service) => {
    const rows = Object.entries(factsOf(service, language, say)).map(([fact, value]) => [
      say.catalogue.facts[fact],
      value ?? say.notStated,
      source(service, fact, value),
    ]);
    return [
      `## ${plain(nameOf(service, language))} {#${service.id}}`,
      `${code(service.id)} – ${service.description ? plain(service.description[language]) : ''}`,
      table([say.catalogue.fact, say.catalogue.value, say.catalogue.source], rows),
    ];
  };
  return [
    `# ${say.catalogue.title}`,
    say.catalogue.lead(services.length),
    ...services.flatMap(section),
  ].join('\n\n');
}
