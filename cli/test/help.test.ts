import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { limpide } from './command.js';

const HEADINGS = {
  en: { commands: 'Commands:', options: 'Options:', example: 'Example:', exit: 'Exit status:' },
  fr: {
    commands: 'Commandes\u202f:',
    options: 'Options\u202f:',
    example: 'Exemple\u202f:',
    exit: 'Code de sortie\u202f:',
  },
};

/** What stands under a heading of a help. */
const under = (help: string, heading: string): string[] => {
  const [, ...lines] = help.slice(help.indexOf(`\n${heading}\n`) + 1).split('\n');
  return help.includes(`\n${heading}\n`) ? lines.slice(0, [...lines, ''].indexOf('')) : [];
};

/** The commands of a help: what is typed, without what it takes. */
const commandsOf = (help: string, heading: string): string[] =>
  under(help, heading).flatMap((line) => /^ {2}(\S+)/.exec(line)?.[1] ?? []);

const languages = Object.keys(HEADINGS) as (keyof typeof HEADINGS)[];

describe('limpide --help', { concurrency: 2 }, () => {
  for (const language of languages)
    test(`is there for every command, in ${language}`, async () => {
      const headings = HEADINGS[language];
      const seen: string[] = [];
      const look = async (path: string[]): Promise<void> => {
        const name = ['limpide', ...path].join(' ');
        const { code, out, err } = await limpide(...path, '--help', '--language', language);
        assert.deepEqual([code, err], [0, ''], name);
        assert.ok(out.split('\n')[0]?.includes(name), `${name}: ${out}`);
        assert.ok(under(out, headings.options).length > 0, name);
        assert.match(under(out, headings.example).join(), /^ {2}.*limpide /, name);
        const statuses = under(out, headings.exit);
        assert.match(statuses.join('\n'), /^ {2}0 {2}\S.*\n {2}[12] {2}\S/, name);
        seen.push(name);
        await Promise.all(
          commandsOf(out, headings.commands).map((command) => look([...path, command])),
        );
      };
      await look([]);
      for (const name of [
        'lint',
        'serve',
        'register',
        'collector token create',
        'collector mail head',
      ])
        assert.ok(seen.includes(`limpide ${name}`), name);
    });

  test('names every option with what it does, and what it is where it is left out', async () => {
    const { out } = await limpide('lint', '--help', '--language', 'en');
    const [first, ...others] = under(out, 'Options:');
    assert.match(first ?? '', /^ {2}--facts <file> {2,}\S/);
    assert.match(
      others.join('\n'),
      /--format <format> .*\(text \| json \| sarif, default: text\)/s,
    );
  });

  test('is the same by `help <command>`, and in the language of the system', async () => {
    const { out } = await limpide('collector', 'token', '--help', '--language', 'en');
    for (const [system, expected] of [
      ['en_GB.UTF-8', out],
      ['de_DE.UTF-8', out],
      ['fr_CA.UTF-8', /^Utilisation\u202f: limpide collector token <command>/],
    ] as const) {
      const before = process.env['LC_ALL'];
      process.env['LC_ALL'] = system;
      const said = limpide('help', 'collector', 'token');
      if (before === undefined) delete process.env['LC_ALL'];
      else process.env['LC_ALL'] = before;
      const { code, out: help } = await said;
      assert.equal(code, 0);
      if (typeof expected === 'string') assert.equal(help, expected);
      else assert.match(help, expected);
    }
  });

  test('without a command says what there is, and ends with 2', async () => {
    const { code, out } = await limpide();
    assert.equal(code, 2);
    assert.match(out, /limpide <command>.*\n {2}lint <limpide\.json> {2}/s);
  });
});

describe('a command line that is not followed', { concurrency: 2 }, () => {
  for (const [what, args, code, message] of [
    ['a misspelt command', ['lnt'], 2, /no command lnt\. Did you mean lint\?\n/],
    [
      'the help of a misspelt command',
      ['lnt', '--help'],
      2,
      /no command lnt\. Did you mean lint\?\n/,
    ],
    [
      'the help of a misspelt command of the collector',
      ['collector', 'tokn', '--help'],
      1,
      /Did you mean token\?/,
    ],
    [
      'a misspelt option',
      ['lint', 'x.json', '--formt', 'json'],
      2,
      /'--formt'\. Did you mean --format\?\nUsage: limpide lint <limpide\.json> \[options\]\n/,
    ],
    [
      'an option without its value',
      ['lint', 'x.json', '--facts'],
      2,
      /--facts <file> needs a value/,
    ],
    ['one argument too many', ['policy', 'a.json', 'b.json'], 2, /name one configuration file/],
    ['an option of another command', ['freeze', 'x.json', '--fragment'], 2, /'--fragment'/],
    ['a misspelt command of the collector', ['collector', 'tokn'], 1, /Did you mean token\?/],
    [
      'a misspelt option of the collector',
      ['collector', 'token', 'create', '--scope', 'read'],
      1,
      /Did you mean --scopes\?\nUsage: limpide collector token create \[options\]\n/,
    ],
    [
      'an option that is missing',
      ['collector', 'purge'],
      1,
      /--sure is missing\nUsage: limpide collector purge --sure\n/,
    ],
    ['a proof that is not there', ['collector', 'verify', 'none.ndjson'], 2, /cannot be read/],
    ['no proof to verify', ['collector', 'verify'], 2, /<file> is missing/],
  ] as const)
    test(`is answered in a sentence: ${what}`, async () => {
      const said = await limpide(...args);
      assert.deepEqual([said.code, said.out], [code, '']);
      assert.match(said.err, message);
      assert.doesNotMatch(said.err, /\n {4}at /, 'no stack');
    });
});

test('limpide --version says which it is', async () => {
  const { code, out } = await limpide('--version');
  assert.equal(code, 0);
  assert.match(out, /^\d+\.\d+\.\d+\n$/);
});
