import assert from 'node:assert/strict';
import { template } from '../support/tag-manager/template.js';

type Call = (...given: unknown[]) => unknown;

/** What needs no mock: it has no effect. */
const PLAIN: Record<string, unknown> = {
  JSON: {
    parse: (text: string) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return undefined;
      }
    },
  },
  getType: (value: unknown) =>
    value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value,
  makeNumber: Number,
  logToConsole: () => undefined,
};

const claims = (actual: unknown) => ({
  isEqualTo: (wanted: unknown) => assert.deepEqual(actual, wanted),
  isUndefined: () => assert.equal(actual, undefined),
  hasLength: (length: number) => assert.equal((actual as unknown[]).length, length),
});

/**
 * Runs one scenario of a template's own tests, as the editor does: `mock` replaces a function of the
 * sandbox, `runCode` runs the template on fields, and what the scenario asserts is asserted.
 */
export function runScenario(setup: string, code: string): void {
  const mocks = new Map<string, Call>();
  const calls = new Map<string, unknown[][]>();
  const spy =
    (name: string, call: Call): Call =>
    (...given) => {
      calls.set(name, [...(calls.get(name) ?? []), given]);
      return call(...given);
    };
  const require = (name: string): unknown => {
    const mock = mocks.get(name);
    if (mock) return spy(name, mock);
    if (!(name in PLAIN)) throw new Error(`${name} has neither a mock nor a place here`);
    return PLAIN[name];
  };
  const runCode = (data: object): unknown =>
    new Function('data', 'require', template.code)(
      Object.assign(
        {
          gtmOnSuccess: spy('gtmOnSuccess', () => undefined),
          gtmOnFailure: spy('gtmOnFailure', () => undefined),
        },
        data,
      ),
      require,
    );
  const assertApi = (name: string) => ({
    wasCalled: () => assert.ok(calls.has(name), `${name} was not called`),
    wasNotCalled: () => assert.ok(!calls.has(name), `${name} was called`),
    wasCalledWith: (...wanted: unknown[]) => assert.deepEqual(calls.get(name)?.at(-1), wanted),
  });
  new Function('mock', 'runCode', 'assertThat', 'assertApi', `${setup}\n${code}`)(
    (name: string, call: Call) => mocks.set(name, call),
    runCode,
    claims,
    assertApi,
  );
}
