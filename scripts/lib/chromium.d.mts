export const chromiumArgs: string[];
export function ensureChromium(options?: { whole?: boolean }): Promise<string>;
