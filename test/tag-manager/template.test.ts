import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'acorn';
import { NAMES, permissions, template } from '../support/tag-manager/template.js';
import { runScenario } from './scenario.js';

/** The permission that each sandboxed function needs; those without one are not named. */
const NEEDS: Record<string, string> = {
  injectScript: 'inject_script',
  logToConsole: 'logging',
  setDefaultConsentState: 'access_consent',
  setInWindow: 'access_globals',
};

interface Node {
  type: string;
  [key: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof (value as Node)?.type === 'string';
/** A piece of code, and all that is in it. */
const all = (node: Node): Node[] => [
  node,
  ...Object.values(node).flat().filter(isNode).flatMap(all),
];

const parsed = all(
  parse(template.code, {
    ecmaVersion: 2015,
    allowReturnOutsideFunction: true,
  }) as unknown as Node,
);
const required = parsed
  .filter(({ type, callee }) => type === 'CallExpression' && (callee as Node)['name'] === 'require')
  .map((call) => String((call['arguments'] as Node[])[0]?.['value']));

test('the template has its sections, in order, and says where it runs', () => {
  assert.deepEqual(template.names, NAMES);
  const { type, displayName, containerContexts } = template.info;
  assert.deepEqual([type, displayName, containerContexts], ['TAG', 'Limpide', ['WEB']]);
});

test('its code is of the subset that the sandbox runs', () => {
  const beyond = [
    'NewExpression',
    'ThisExpression',
    'TemplateLiteral',
    'TryStatement',
    'ClassDeclaration',
    'SpreadElement',
  ];
  assert.deepEqual(
    parsed.filter(({ type, regex }) => beyond.includes(type) || regex).map(({ type }) => type),
    [],
  );
  const globals = ['window', 'document', 'globalThis', 'console', 'Object', 'Array', 'String'];
  assert.deepEqual(
    parsed.filter(({ type, name }) => type === 'Identifier' && globals.includes(String(name))),
    [],
  );
});

test('it asks for the permissions that its functions need, and for no other', () => {
  assert.ok(required.length > 5);
  const needed = required.flatMap((name) => NEEDS[name] ?? []);
  assert.deepEqual(Object.keys(permissions).sort(), needed.sort());
  const { consentTypes } = permissions.access_consent;
  for (const { consentType, read, write } of consentTypes) {
    assert.ok(template.code.includes(`'${consentType}'`), consentType);
    assert.deepEqual([read, write], [false, true]);
  }
  assert.equal(consentTypes.length, 7);
  assert.deepEqual(permissions.access_globals.keys, [
    { key: 'limpideConfig', read: false, write: true, execute: false },
  ]);
});

test('its code reads the fields that there are', () => {
  const read = new Set([...template.code.matchAll(/\bdata\.(\w+)/g)].map(([, name]) => name));
  const fields = JSON.stringify(template.parameters);
  for (const name of read)
    assert.ok(
      /^gtmOn(Success|Failure)$/.test(String(name)) || fields.includes(`"name":"${name}"`),
      name,
    );
});

for (const { name, code } of template.tests.scenarios)
  test(`its own test: ${name}`, () => runScenario(template.tests.setup ?? '', code));
