import { once } from 'node:events';

/** Writes pieces of text at the pace of the output. */
export async function writeTo(
  output: NodeJS.WritableStream,
  pieces: AsyncIterable<string>,
): Promise<void> {
  for await (const piece of pieces) if (!output.write(piece)) await once(output, 'drain');
}
