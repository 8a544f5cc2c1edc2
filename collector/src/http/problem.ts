import type { ContentfulStatusCode } from 'hono/utils/http-status';

export interface FaultyMember {
  /** JSON pointer into the body, or the name of the header or query parameter. */
  pointer: string;
  detail: string;
}

export interface ProblemMore {
  errors?: FaultyMember[];
  headers?: Record<string, string>;
}

/** An answer that is not a success, as RFC 9457 wants it. Thrown by handlers, rendered by the app. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: ContentfulStatusCode,
    /** Ends the `type` URN and never changes: programs tell problems apart by it. */
    readonly slug: string,
    readonly title: string,
    readonly detail: string,
    readonly more: ProblemMore = {},
  ) {
    super(`${status} ${slug}: ${detail}`);
  }

  toResponse(): Response {
    const { status, slug, title, detail } = this;
    const { errors, headers } = this.more;
    const body = { type: `urn:limpide:problem:${slug}`, title, status, detail, errors };
    return new Response(JSON.stringify(body), {
      status,
      headers: {
        ...headers,
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
      },
    });
  }
}
