import type { Plugin } from 'vite';
export function inlineWords(): Plugin;
