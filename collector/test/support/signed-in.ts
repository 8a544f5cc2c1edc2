import assert from 'node:assert/strict';
import type { Client } from './client.js';

/** Signs in to the owner's pages as a browser does; resolves to the `Cookie` header it then sends. */
export async function signedIn({ base, token }: Client): Promise<string> {
  const answer = await fetch(`${base}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ token }),
  });
  assert.equal(answer.status, 303, await answer.text());
  return answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
}
