import { fileURLToPath } from 'node:url';

/** What Limpide serves: made by `npm run build`. */
export const OURS = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
