import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Database } from '../database/database.js';
import { tokenRequest } from '../tokens/token-request.js';
import { createToken, listTokens, revokeToken } from '../tokens/tokens.js';
import { UsageError } from './usage-error.js';

const list = (text: string | undefined): string[] | undefined => text?.split(',').filter(Boolean);

/** `token create | list | revoke <id>`, on the database itself. */
export async function tokenCommand(
  [action, ...rest]: string[],
  database: Database,
  print: (line: string) => void,
): Promise<void> {
  const now = new Date();
  if (action === 'create') {
    const { values } = parseArgs({
      args: rest,
      options: {
        name: { type: 'string' },
        scopes: { type: 'string', default: 'read' },
        sites: { type: 'string' },
        expires: { type: 'string' },
      },
    });
    const asked = v.safeParse(tokenRequest, {
      name: values.name,
      scopes: list(values.scopes),
      sites: list(values.sites) ?? null,
      expiresAt: values.expires ?? null,
    });
    if (!asked.success)
      throw new UsageError(
        asked.issues.map((issue) => `--${v.getDotPath(issue)}: ${issue.message}`).join('\n'),
      );
    const { expiresAt } = asked.output;
    const { id, token } = await createToken(
      database,
      { ...asked.output, expiresAt: expiresAt === null ? null : new Date(expiresAt) },
      now,
    );
    print(`${token}\nThis is shown once. Its id is ${id}.`);
  } else if (action === 'list') {
    for (const token of await listTokens(database)) {
      const state = token.revokedAt ? 'revoked' : (token.expiresAt?.toISOString() ?? 'in force');
      const sites = token.sites?.join(',') ?? 'every site';
      print([token.id, token.name, token.scopes.join(','), sites, state].join('\t'));
    }
  } else if (action === 'revoke' && rest[0]) {
    if (!(await revokeToken(database, rest[0], now)))
      throw new UsageError(`No token in force has the id ${rest[0]}.`);
    print('Revoked.');
  } else
    throw new UsageError('token create --name … [--scopes …] [--sites …] | list | revoke <id>');
}
