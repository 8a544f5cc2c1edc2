import { Zip, ZipDeflate } from 'fflate';

type Pieces<T> = AsyncIterable<T> | Iterable<T>;

/** A file to be put in an archive, in pieces that are read once, when its turn has come. */
export interface ZipEntry {
  name: string;
  pieces: Pieces<string | Uint8Array>;
}

/** One moment for every file, so that the same files make the same bytes: a zip keeps local time. */
const MOMENT = new Date(1980, 0, 1);

/** A zip of files in the order in which they come, made as fast as it is read. */
export async function* zip(entries: Pieces<ZipEntry>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let ready: Uint8Array[] = [];
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for await (const { name, pieces } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = MOMENT;
    archive.add(file);
    for await (const piece of pieces) {
      file.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
      yield* take();
    }
    file.push(new Uint8Array(), true);
    yield* take();
  }
  archive.end();
  yield* take();
}
