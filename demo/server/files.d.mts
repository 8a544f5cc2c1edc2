export function readFrom(
  folder: string,
  path: string,
): Promise<{ type: string; body: Buffer } | undefined>;
