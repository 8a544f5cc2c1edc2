import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One value of a permission, as the format has it. */
interface Value {
  type: number;
  string?: string;
  boolean?: boolean;
  listItem?: Value[];
  mapKey?: Value[];
  mapValue?: Value[];
}
interface Permission {
  instance: { key: { publicId: string }; param: { key: string; value: Value }[] };
}
export interface Scenarios {
  setup?: string;
  scenarios: { name: string; code: string }[];
}

export const NAMES = [
  'TERMS_OF_SERVICE',
  'INFO',
  'TEMPLATE_PARAMETERS',
  'SANDBOXED_JS_FOR_WEB_TEMPLATE',
  'WEB_PERMISSIONS',
  'TESTS',
  'NOTES',
];

/** The sections of a `.tpl` file, by name, in their order. */
const sectionsOf = (text: string): Record<string, string> => {
  const parts = text.split(/^___([A-Z_]+)___$/m).slice(1);
  return Object.fromEntries(
    parts.flatMap((name, index) => (index % 2 ? [] : [[name, (parts[index + 1] ?? '').trim()]])),
  );
};

const sections = sectionsOf(
  readFileSync(
    new URL('../../../integrations/google-tag-manager/template.tpl', import.meta.url),
    'utf8',
  ),
);
const section = (name: string): string => sections[name] ?? '';

export const template = {
  names: Object.keys(sections),
  info: JSON.parse(section('INFO')) as Record<string, unknown>,
  parameters: JSON.parse(section('TEMPLATE_PARAMETERS')) as { name: string }[],
  code: section('SANDBOXED_JS_FOR_WEB_TEMPLATE'),
  tests: parse(section('TESTS')) as Scenarios,
};

const plain = ({ string, boolean, listItem, mapKey, mapValue }: Value): unknown =>
  listItem
    ? listItem.map(plain)
    : mapKey
      ? Object.fromEntries(mapKey.map((key, at) => [key.string, plain(mapValue?.[at] as Value)]))
      : (string ?? boolean);

/** What the template may do, by permission: its parameters in plain values. */
export const permissions = Object.fromEntries(
  (JSON.parse(section('WEB_PERMISSIONS')) as Permission[]).map(({ instance }) => [
    instance.key.publicId,
    Object.fromEntries(instance.param.map(({ key, value }) => [key, plain(value)])),
  ]),
) as {
  access_consent: { consentTypes: { consentType: string; read: boolean; write: boolean }[] };
  access_globals: { keys: { key: string; read: boolean; write: boolean; execute: boolean }[] };
  inject_script: { urls: string[] };
  logging: { environments: string };
};
