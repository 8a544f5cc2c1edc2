import assert from 'node:assert/strict';

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

/** The problem of a refused request, after checking that it is one (RFC 9457). */
export async function problemOf(answer: Response, status: number): Promise<ProblemBody> {
  const text = await answer.text();
  assert.equal(answer.status, status, text);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  const problem = JSON.parse(text) as ProblemBody;
  assert.equal(problem.status, status);
  assert.match(problem.type, /^urn:limpide:problem:[a-z-]+$/);
  return problem;
}
