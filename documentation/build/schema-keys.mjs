/**
 * A key of the configuration, as the JSON Schema has it.
 *
 * @typedef {object} Key
 * @property {string} path `services[].storage[].name`; `*` stands for a name of the owner's own
 * @property {string[]} types what it may be, in words of the schema: `string`, `"card"`, `object`
 * @property {boolean} required whether its object is refused without it
 */

const literal = (value) => (value === null ? 'null' : JSON.stringify(value));

/** What a schema takes, in words, without what is below it. */
function typesOf(schema) {
  const { anyOf, oneOf, enum: values, type, pattern } = schema;
  if ('const' in schema) return [literal(schema.const)];
  if (values) return values.map(literal);
  if (anyOf ?? oneOf) return [...new Set((anyOf ?? oneOf).flatMap(typesOf))];
  if (type === 'array') return [`[${typesOf(schema.items ?? {}).join(' | ')}]`];
  return [pattern && type === 'string' ? 'string' : (type ?? 'any')];
}

const branches = (schema) => [schema, ...(schema.anyOf ?? schema.oneOf ?? []).flatMap(branches)];

/**
 * Every key of a JSON Schema, in its order, those of lists and of names of one's own included.
 *
 * @param {object} schema
 * @param {string} [prefix]
 * @returns {Key[]}
 */
export function keysOf(schema, prefix = '') {
  const found = new Map();
  const add = (key) => {
    if (!found.has(key.path)) found.set(key.path, key);
  };
  for (const branch of branches(schema)) {
    for (const [name, value] of Object.entries(branch.properties ?? {})) {
      const path = prefix ? `${prefix}.${name}` : name;
      add({ path, types: typesOf(value), required: (branch.required ?? []).includes(name) });
      for (const key of keysOf(value, path)) add(key);
    }
    if (branch.items) for (const key of keysOf(branch.items, `${prefix}[]`)) add(key);
    const own = branch.additionalProperties;
    if (own && typeof own === 'object' && Object.keys(own).length > 0)
      for (const key of keysOf(own, `${prefix}.*`)) add(key);
  }
  return [...found.values()];
}
