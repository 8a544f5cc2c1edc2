export const WORDPRESS: string;
export function ensureWordpress(): Promise<void>;
