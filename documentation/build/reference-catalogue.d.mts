/** Every file of the catalogue, by name. */
export function catalogueFiles(
  root: string,
): Promise<({ id: string; name: string } & Record<string, unknown>)[]>;
