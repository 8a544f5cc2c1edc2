import { parse, type AnyNode, type Expression, type ObjectExpression } from 'acorn';
import type { Json } from '../model/paths.js';

/** What is written as code and has no value until it runs: it is never run here. */
export const CODE = Symbol('code');

/** A regular expression, as it is written. */
export class Pattern {
  constructor(readonly source: string) {}
}

/** What somebody's script says, without running it. */
export interface Said {
  /** Objects that stand by themselves: given to a function, kept in a variable, or alone. */
  objects: Json[];
  /** Texts that are pushed to a list, by the list's name in the code: `tarteaucitron.job`. */
  pushed: [list: string, text: string][];
  /** Values that are set, by name: `tarteaucitron.user.gtagUa`. */
  set: Map<string, unknown>;
}

/** The name of a place in code: `a.b`; `(a.b = a.b || [])` is `a.b`. */
function nameOf(node: AnyNode): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ParenthesizedExpression') return nameOf(node.expression);
  if (node.type === 'AssignmentExpression') return nameOf(node.left);
  if (node.type !== 'MemberExpression') return '';
  const key =
    node.property.type === 'Literal' ? String(node.property.value) : nameOf(node.property);
  const of = nameOf(node.object);
  return of && of !== 'window' ? `${of}.${key}` : key;
}

type Known = Map<string, Expression>;

/** The value of an expression that is a literal; `CODE` for anything that would have to run. */
function valueOf(node: AnyNode, known: Known): unknown {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- all else is code
  switch (node.type) {
    case 'Literal':
      return node.regex ? new Pattern(node.regex.pattern) : node.value;
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? node.quasis[0]?.value.cooked : CODE;
    case 'ParenthesizedExpression':
      return valueOf(node.expression, known);
    case 'UnaryExpression': {
      const value = valueOf(node.argument, known);
      if (node.operator === '!' && typeof value === 'number') return !value;
      return node.operator === '-' && typeof value === 'number' ? -value : CODE;
    }
    case 'BinaryExpression': {
      const [left, right] = [node.left, node.right].map((side) => valueOf(side, known));
      const isText = typeof left === 'string' && typeof right === 'string';
      return node.operator === '+' && isText ? left + right : CODE;
    }
    case 'NewExpression': {
      const [source] = node.arguments.map((argument) => valueOf(argument, known));
      return nameOf(node.callee) === 'RegExp' && typeof source === 'string'
        ? new Pattern(source)
        : CODE;
    }
    case 'Identifier': {
      const other = known.get(node.name);
      // Once: a variable that names itself has no value.
      return other ? valueOf(other, new Map([...known].filter(([id]) => id !== node.name))) : CODE;
    }
    case 'ArrayExpression':
      return node.elements.map((each) => (each ? valueOf(each, known) : null));
    case 'ObjectExpression':
      return objectOf(node, known);
    default:
      return CODE;
  }
}

function objectOf(node: ObjectExpression, known: Known): Json {
  return Object.fromEntries(
    node.properties.map((property): [string, unknown] => {
      if (property.type === 'SpreadElement') return ['…', CODE];
      const { key, computed, value, kind, method } = property;
      const name = key.type === 'Literal' ? String(key.value) : nameOf(key);
      if (computed || kind !== 'init' || method || name === '__proto__') return [name || '…', CODE];
      return [name, valueOf(value, known)];
    }),
  );
}

const isNode = (value: unknown): value is AnyNode =>
  typeof (value as { type?: unknown } | null)?.type === 'string';

/** Scripts of a page, where a page is given. */
const scriptsIn = (text: string): string => {
  const scripts = [...text.matchAll(/<script\b[^<>]*>([\s\S]*?)<\/script\s*>/gi)];
  return scripts.length > 0 ? scripts.map(([, code]) => code).join('\n;\n') : text;
};

/** Parses a script, or an object alone. Throws a SyntaxError that says where it breaks. */
function parsed(code: string): AnyNode {
  const options = { ecmaVersion: 'latest', sourceType: 'module' } as const;
  if (/^\s*\{/.test(code)) {
    try {
      return parse(`(${code.trim().replace(/;$/, '')}\n)`, options);
    } catch {
      // A block, perhaps.
    }
  }
  return parse(code, options);
}

/**
 * What a configuration says that is pasted as JSON, as an object, as a script or as a page's markup. It
 * is read as a text, by a parser: nothing of it runs. Throws a SyntaxError where it is no script.
 */
export function readScript(text: string): Said {
  const program = parsed(scriptsIn(text));
  const known: Known = new Map();
  const said: Said = { objects: [], pushed: [], set: new Map() };
  const each = (node: AnyNode, visit: (node: AnyNode) => boolean): void => {
    if (!visit(node)) return;
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value as unknown])
        if (isNode(child)) each(child, visit);
  };
  each(program, (node) => {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init)
      known.set(node.id.name, node.init);
    return true;
  });
  each(program, (node) => {
    if (node.type === 'ObjectExpression') {
      said.objects.push(objectOf(node, known));
      return false;
    }
    if (node.type === 'CallExpression' && nameOf(node.callee).endsWith('.push'))
      for (const argument of node.arguments) {
        const value = valueOf(argument, known);
        if (typeof value === 'string')
          said.pushed.push([nameOf(node.callee).replace(/\.push$/, ''), value]);
      }
    if (node.type === 'AssignmentExpression') {
      const value = valueOf(node.right, known);
      if (typeof value !== 'object') said.set.set(nameOf(node.left), value);
    }
    return true;
  });
  return said;
}
