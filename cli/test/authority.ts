import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const CONFIG = `[tsa]
default_tsa = one
[one]
serial = serial
signer_cert = tsa.pem
signer_key = tsa.key
certs = ca.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;

export interface Authority {
  url: string;
  folder: string;
  /** The certificate that signs its own, PEM. */
  ca: string;
  /** Gives this instead of an answer, once. */
  instead(bytes: Uint8Array): void;
  close(): Promise<void>;
}

/** A time-stamping authority: OpenSSL, behind HTTP on 127.0.0.1. */
export async function startAuthority(): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'limpide-tsa-'));
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  await writeFile(join(folder, 'tsa.cnf'), CONFIG);
  await writeFile(join(folder, 'serial'), '01\n');
  await writeFile(join(folder, 'tsa.ext'), 'extendedKeyUsage=critical,timeStamping\n');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  for (const name of ['ca', 'other'])
    await openssl(
      ...['req', '-x509', ...key, '-keyout', `${name}.key`, '-out', `${name}.pem`],
      ...['-subj', `/CN=Racine ${name}`, '-days', '3650'],
    );
  await openssl(
    ...['req', '-new', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr'],
    ...['-subj', '/O=Horodatage/CN=Horloge de test'],
  );
  await openssl(
    ...['x509', '-req', '-in', 'tsa.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-days', '3650'],
    ...['-extfile', 'tsa.ext', '-out', 'tsa.pem', '-CAcreateserial'],
  );
  let instead: Uint8Array | undefined;
  const reply = async (query: Buffer): Promise<Uint8Array> => {
    if (instead) {
      const given = instead;
      instead = undefined;
      return given;
    }
    await writeFile(join(folder, 'query'), query);
    await openssl(
      ...['ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply'],
    );
    return readFile(join(folder, 'reply'));
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void reply(Buffer.concat(chunks)).then(
        (bytes) =>
          response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(bytes),
        () => response.writeHead(500).end(),
      );
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    folder,
    ca: join(folder, 'ca.pem'),
    instead: (bytes) => (instead = bytes),
    close: async () => {
      await new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
      await rm(folder, { recursive: true });
    },
  };
}
