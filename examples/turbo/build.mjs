import { copyFileSync, cpSync } from 'node:fs';

cpSync('pages', 'dist', { recursive: true });
copyFileSync('node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', 'dist/turbo.js');
