export function languagesOf(root?: string): string[];
export const ALONE: string[];
export const SHARING_LIT: string[];
