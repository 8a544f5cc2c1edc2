import * as v from 'valibot';
import type { Database } from '../database/database.js';
import { tokenRequest } from '../tokens/token-request.js';
import { createToken, listTokens, revokeToken } from '../tokens/tokens.js';
import { UsageError } from './usage-error.js';

type Print = (line: string) => void;

const list = (text: string | undefined): string[] | undefined => text?.split(',').filter(Boolean);

/** `token create`, on the database itself: prints the token, which is kept nowhere. */
export async function createOne(
  given: { name?: string; scopes: string; sites?: string; expires?: string },
  database: Database,
  print: Print,
): Promise<void> {
  const asked = v.safeParse(tokenRequest, {
    name: given.name,
    scopes: list(given.scopes),
    sites: list(given.sites) ?? null,
    expiresAt: given.expires ?? null,
  });
  if (!asked.success)
    throw new UsageError(
      asked.issues.map((issue) => `--${v.getDotPath(issue)}: ${issue.message}`).join('\n'),
    );
  const { expiresAt } = asked.output;
  const { id, token } = await createToken(
    database,
    { ...asked.output, expiresAt: expiresAt === null ? null : new Date(expiresAt) },
    new Date(),
  );
  print(`${token}\nThis is shown once. Its id is ${id}.`);
}

/** `token list`: a line a token, never the token. */
export async function printAll(database: Database, print: Print): Promise<void> {
  for (const token of await listTokens(database)) {
    const state = token.revokedAt ? 'revoked' : (token.expiresAt?.toISOString() ?? 'in force');
    const sites = token.sites?.join(',') ?? 'every site';
    print([token.id, token.name, token.scopes.join(','), sites, state].join('\t'));
  }
}

/** `token revoke <id>`. Rejects where no token in force has the id. */
export async function revokeOne(id: string, database: Database, print: Print): Promise<void> {
  if (!(await revokeToken(database, id, new Date())))
    throw new UsageError(`No token in force has the id ${id}.`);
  print('Revoked.');
}
