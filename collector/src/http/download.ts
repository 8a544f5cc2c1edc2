import type { Context } from 'hono';
import { streamText } from './stream-text.js';

/** A table or a list as a file, streamed: `limpide-<site>-<name>.<format>`. */
export const download = (
  context: Context,
  site: string,
  name: string,
  format: 'csv' | 'json',
  text: AsyncGenerator<string>,
): Response =>
  context.body(streamText(text), 200, {
    'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
    'content-disposition': `attachment; filename="limpide-${site}-${name}.${format}"`,
  });
