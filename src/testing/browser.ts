/** What is needed of Playwright's, by shape: any version that has these will do, whatever its package. */
export interface ContextLike {
  addCookies(
    cookies: { name: string; value: string; url: string; expires: number; sameSite: 'Lax' }[],
  ): Promise<void>;
  cookies(): Promise<{ name: string }[]>;
  on(event: 'request', heard: (request: { url(): string }) => void): unknown;
}

export interface PageLike {
  context(): ContextLike;
  evaluate<Result>(call: () => Result | Promise<Result>): Promise<Result>;
}
