import { readFileSync, writeFileSync } from 'node:fs';
import { gatedAttributes } from './gated-attributes.mjs';

/** What a module of types begins with: it augments, and is an empty module when it runs. */
const EMPTY = 'export {};\n';

/** The elements that pages write: the notice is inserted by itself. */
const elementsOf = (manifest) =>
  manifest.modules.flatMap(({ path, declarations }) =>
    declarations
      .filter(({ tagName }) => tagName !== 'limpide-notice')
      .map((declaration) => ({ ...declaration, path })),
  );

const plain = (text = '') => text.replace(/\s+/g, ' ').trim();
const typeOf = ({ type }) => (type?.text ?? 'string').replace(/\s*\|\s*undefined\b/, '');
const isBoolean = (attribute) => typeOf(attribute) === 'boolean';
/** The words that an attribute takes; none where it takes any. */
const wordsOf = (attribute) =>
  [...typeOf(attribute).matchAll(/'([^']+)'/g)].map(([, word]) => word);
const eventType = ({ type }) => type?.text ?? 'Event';

const comment = (text, indent) => (text ? `${indent}/** ${plain(text)} */\n` : '');

/** Lines of an interface: attributes, and events under the name that the framework gives them. */
const fields = ({ attributes = [], events = [] }, eventName) =>
  [
    ...attributes.map((attribute) => [attribute, attribute.name, typeOf(attribute)]),
    ...events.map((event) => [
      event,
      eventName(event.name),
      `(event: ${eventType(event)}) => void`,
    ]),
  ]
    .map(
      ([{ description }, name, type]) =>
        `${comment(description, '    ')}    '${name}'?: ${type.includes('=>') ? `(${type})` : type} | undefined;\n`,
    )
    .join('');

const imports = (elements) =>
  elements
    .map(({ name, path }) => `import type { ${name} } from '${path.replace('dist/npm/', './')}';\n`)
    .join('') + "import type { SubmitDetail, SubmittedDetail } from './ui/forms/form-events.js';\n";

const HEAD = '// Written by build/element-types.mjs, from custom-elements.json.\n';

const entries = (elements, eventName, type) =>
  elements
    .map(
      (element) =>
        `${comment(element.summary, '  ')}  '${element.tagName}': ${type(element)} & {\n${fields(element, eventName)}  };\n`,
    )
    .join('');

/** React 19: what a hyphenated tag takes in JSX. An event is a prop `onlimpide-submit`. */
const react = (elements) => `${HEAD}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports(elements)}
type Element<Of> = DetailedHTMLProps<HTMLAttributes<Of>, Of>;

/** Limpide’s elements, by tag. */
export interface LimpideElements {
${entries(
  elements,
  (name) => `on${name}`,
  ({ name }) => `Element<${name}>`,
)}}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends LimpideElements {}
  }
}
`;

const camel = (name) =>
  name
    .replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
    .replace(/^./, (first) => first.toUpperCase());

/**
 * Vue 3: a component of each tag, as `vue-tsc` and editors look for them, and the attributes of gated
 * markup, which strict templates would refuse.
 */
const vue = (elements) => `${HEAD}import type { HTMLAttributes, ReservedProps } from 'vue';
${imports(elements)}
/** What templates may give to a tag of ours; the instance is the element. */
type Element<Of, Props> = new () => Of & { $props: Props };

/** Limpide’s elements, by tag. */
export interface LimpideProps {
${entries(
  elements,
  (name) => `on${camel(name)}`,
  () => 'HTMLAttributes & ReservedProps',
)}}

declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ name, tagName }) => `    '${tagName}': Element<${name}, LimpideProps['${tagName}']>;\n`).join('')}  }
  interface HTMLAttributes {
${gatedAttributes.map((attribute) => `${comment(attribute.description, '    ')}    '${attribute.name}'?: string | undefined;\n`).join('')}  }
}
`;

/** Svelte 5. An event is an attribute `onlimpide-submit`. */
const svelte = (elements) => `${HEAD}import type { HTMLAttributes } from 'svelte/elements';
${imports(elements)}
/** Limpide’s elements, by tag. */
export interface LimpideElements {
${entries(
  elements,
  (name) => `on${name}`,
  ({ name }) => `HTMLAttributes<${name}>`,
)}}

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends LimpideElements {}
}
`;

/** https://github.com/microsoft/vscode-custom-data, version 1.1. */
function customData(elements) {
  const attribute = ({ name, description, values, isSwitch }) => ({
    name,
    description: plain(description),
    ...(isSwitch && { valueSet: 'v' }),
    ...(values?.length && { values: values.map((value) => ({ name: value })) }),
  });
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: plain(element.summary),
      attributes: (element.attributes ?? []).map((one) =>
        attribute({ ...one, values: wordsOf(one), isSwitch: isBoolean(one) }),
      ),
    })),
    globalAttributes: gatedAttributes.map(attribute),
  };
}

/** https://github.com/JetBrains/web-types, whose version is that of the package. */
function webTypes(elements, version) {
  const named = (list = []) =>
    list.map(({ name, description }) => ({ name, description: plain(description) }));
  const attribute = ({ name, description, values, isSwitch }) => ({
    name,
    description: plain(description),
    ...(isSwitch
      ? { value: { type: 'boolean' } }
      : values?.length
        ? { value: { type: values.map((value) => `'${value}'`).join(' | ') } }
        : {}),
  });
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name: 'limpide',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: plain(element.summary),
          attributes: (element.attributes ?? []).map((one) =>
            attribute({ ...one, values: wordsOf(one), isSwitch: isBoolean(one) }),
          ),
          slots: named(element.slots),
          js: { events: named(element.events) },
          css: { properties: named(element.cssProperties), parts: named(element.cssParts) },
        })),
        attributes: gatedAttributes.map(attribute),
      },
    },
  };
}

/**
 * Writes what editors and type checkers read, from the manifest: `jsx`, `vue` and `svelte`, VS Code’s
 * custom data and JetBrains’ web-types.
 *
 * @param {string} folder where the manifest is, and these go
 * @param {string} version of the package
 */
export function writeElementTypes(folder, version) {
  const manifest = JSON.parse(readFileSync(`${folder}/custom-elements.json`, 'utf8'));
  const elements = elementsOf(manifest);
  for (const [name, types] of Object.entries({ jsx: react, vue, svelte })) {
    writeFileSync(`${folder}/${name}.d.ts`, types(elements));
    writeFileSync(`${folder}/${name}.js`, EMPTY);
  }
  const json = (name, value) =>
    writeFileSync(`${folder}/${name}.json`, JSON.stringify(value, null, 2) + '\n');
  json('html-custom-data', customData(elements));
  json('web-types', webTypes(elements, version));
}
