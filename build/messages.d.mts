import type { Locales } from './locale-check.mjs';
export const COMPILED: string[];
export function readLocales(root: string): Promise<Locales>;
export function generate(options?: { root?: string }): Promise<number>;
