/** Answers what is asked for below `/documentation`, which is built when it is first asked for. */
export function documentation(): (path: string) => Promise<
  | {
      status?: number;
      type?: string;
      body?: string | Buffer;
      headers?: Record<string, string>;
    }
  | undefined
>;
