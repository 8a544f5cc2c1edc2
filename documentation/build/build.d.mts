/** Where the built site is. */
export const SITE: string;
/** Whether the built site is that of the sources as they are. */
export function isCurrent(): boolean;
/** Builds the site where it is not current; whether it was built. */
export function buildDocumentation(options?: { force?: boolean }): Promise<boolean>;
