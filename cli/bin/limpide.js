#!/usr/bin/env node
// Kept in git, unlike what it runs: npm makes no command of a file that is not there yet.
try {
  await import('../dist/main.js');
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.includes('dist/main.js')) throw error;
  console.error('limpide: not built yet. In the repository: npm run build -w cli');
  process.exitCode = 2;
}
