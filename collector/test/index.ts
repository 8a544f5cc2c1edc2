/**
 * Every test in one process: one PostgreSQL server and one compiler for all of them. Each file also
 * runs by itself: `node --import tsx --test test/chain.test.ts`.
 */
import { readdirSync } from 'node:fs';

for (const name of readdirSync(new URL('.', import.meta.url)).sort())
  if (name.endsWith('.test.ts')) await import(`./${name}`);
