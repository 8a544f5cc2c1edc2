import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';

/** An open file of PGlite's file system; a folder has no descriptor of ours. */
interface Stream {
  nfd?: number;
  node: unknown;
}

/** The file system of a folder (Emscripten's NODEFS), as far as we reach into it. */
interface FolderSystem {
  realPath(node: unknown): string;
  stream_ops: { fsync?: (stream: Stream) => number };
}

/**
 * PGlite starts with `-F`, which means that a commit is not flushed, and its file system has no flush
 * anyway: what it acknowledged was lost with the machine's power. Without `-F` PostgreSQL flushes its
 * log at each commit and its files at each checkpoint.
 */
export const startParams = (): string[] => [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  // The only call that the file system passes on; `fdatasync` is answered without being done.
  ...['-c', 'wal_sync_method=fsync'],
];

/**
 * Gives the folder's file system the flush that it lacks. Throws where PGlite has changed so much that
 * this finds nothing: better not to start than to acknowledge what is not on the disk.
 */
export async function makeDurable(client: PGlite): Promise<void> {
  const { mounts } = (
    client.Module as unknown as { FS: { root: { mount: { mounts: { type: unknown }[] } } } }
  ).FS.root.mount;
  const system = mounts
    .map(({ type }) => type as Partial<FolderSystem>)
    .find((type): type is FolderSystem => Boolean(type.realPath && type.stream_ops));
  let flushed = 0;
  if (system)
    system.stream_ops.fsync = ({ nfd, node }) => {
      flushed += 1;
      if (nfd !== undefined) fsyncSync(nfd);
      else {
        const folder = openSync(system.realPath(node), 'r');
        fsyncSync(folder);
        closeSync(folder);
      }
      return 0;
    };
  // A commit that writes must flush, and a checkpoint everything that the first start wrote.
  await client.query(`SELECT pg_logical_emit_message(true, 'limpide', 'flush')`);
  await client.exec('CHECKPOINT');
  if (flushed < 2) throw new Error('The embedded database does not flush: it cannot be used.');
}
