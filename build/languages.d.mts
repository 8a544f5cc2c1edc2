export function languagesOf(root?: string): string[];
export function wholeLanguagesOf(root?: string): string[];
export function reviewedLanguagesOf(root?: string): string[];
export const ALONE: string[];
export const SHARING_LIT: string[];
