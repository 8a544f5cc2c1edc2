import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { UsageError } from '../input/usage-error.js';

const SHA256 = '2.16.840.1.101.3.4.2.1';
/** Of a certificate: what it may be used for, and that this is to time-stamp (RFC 3161, 2.3). */
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** How long an authority may take, in milliseconds. */
const PATIENCE = 20_000;

const sha256Of = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** A buffer of its own, which is what the library reads. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** What a time stamp says of a file. */
export interface TimeStamp {
  /** Whether it is of this very file, signed by the certificate in it, made for time stamps. */
  holds: boolean;
  at: Date | null;
  /** Who signs, as the certificate says; and who says so. */
  authority: string;
  /** Whether that leads to a certificate that was trusted; null where none was given. */
  trusted: boolean | null;
}

function partsOf(response: Uint8Array) {
  const answer = pki.TimeStampResp.fromBER(bufferOf(response));
  if (!answer.timeStampToken) throw new Error(`status ${answer.status.status}`);
  const signed = new pki.SignedData({ schema: answer.timeStampToken.content });
  const content = signed.encapContentInfo.eContent;
  if (!content) throw new Error('no content');
  return { signed, info: pki.TSTInfo.fromBER(content.getValue()) };
}

/**
 * Has an authority stamp a file (RFC 3161): it is sent the SHA-256 alone. Resolves to its answer, as
 * it is kept.
 * @throws UsageError (rejects) where it gives none that is of this file
 */
export async function requestTimeStamp(url: string, file: Uint8Array): Promise<Uint8Array> {
  const nonce = Uint8Array.from(randomBytes(8));
  // Positive, whatever its first bit was.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x01;
  const hashedMessage = new asn1.OctetString({ valueHex: bufferOf(sha256Of(file)) });
  const request = new pki.TimeStampReq({
    version: 1,
    messageImprint: new pki.MessageImprint({
      hashAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage,
    }),
    nonce: new asn1.Integer({ valueHex: nonce.buffer }),
    certReq: true,
  });
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(request.toSchema().toBER()),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => {
    throw new UsageError(`${url} cannot be reached`);
  });
  if (!answer.ok) throw new UsageError(`${url} answers ${answer.status}`);
  const response = new Uint8Array(await answer.arrayBuffer());
  let nonceBack: Uint8Array | undefined;
  try {
    const { nonce: given } = partsOf(response).info;
    nonceBack = given && new Uint8Array(given.valueBlock.valueHexView);
  } catch (error) {
    throw new UsageError(`${url} has stamped nothing: ${(error as Error).message}`);
  }
  const { holds } = await readTimeStamp(response, file);
  if (!holds || !nonceBack || !Buffer.from(nonceBack).equals(Buffer.from(nonce)))
    throw new UsageError(`${url} has stamped something else`);
  return response;
}

/** Certificates of a PEM file. Throws where it has none. */
function certificatesOf(pem: string): pki.Certificate[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (found.length === 0) throw new UsageError('the file of the authority has no certificate');
  return found.map((one) => pki.Certificate.fromBER(bufferOf(new X509Certificate(one).raw)));
}

const nameIn = (lines: string): string => lines.split('\n').join(', ');

const mayTimeStamp = ({ extensions = [] }: pki.Certificate): boolean =>
  extensions.some(({ extnID, parsedValue }) => {
    const { keyPurposes = [] } = (parsedValue ?? {}) as { keyPurposes?: string[] };
    return extnID === EXTENDED_KEY_USAGE && keyPurposes.includes(TIME_STAMPING);
  });

/**
 * Verifies a time stamp against its file, without asking anybody.
 * @param trusted certificates (PEM) that the signer's has to lead to
 */
export async function readTimeStamp(
  response: Uint8Array,
  file: Uint8Array,
  trusted?: string,
): Promise<TimeStamp> {
  const none: TimeStamp = { holds: false, at: null, authority: '–', trusted: null };
  const anchors = trusted === undefined ? undefined : certificatesOf(trusted);
  try {
    const { signed, info } = partsOf(response);
    const { hashAlgorithm, hashedMessage } = info.messageImprint;
    const isOfFile =
      hashAlgorithm.algorithmId === SHA256 &&
      Buffer.from(hashedMessage.valueBlock.valueHexView).equals(sha256Of(file));
    const verify = async (chain: boolean) =>
      signed
        .verify({
          signer: 0,
          data: bufferOf(file),
          extendedMode: true,
          checkDate: info.genTime,
          checkChain: chain,
          trustedCerts: anchors ?? [],
        })
        .catch(() => null);
    const found = await verify(false);
    const signer = found?.signerCertificate;
    if (!signer) return { ...none, at: info.genTime };
    const { subject, issuer } = new X509Certificate(Buffer.from(signer.toSchema(true).toBER()));
    return {
      holds: isOfFile && found.signatureVerified === true && mayTimeStamp(signer),
      at: info.genTime,
      authority: `${nameIn(subject)} (${nameIn(issuer)})`,
      trusted: anchors ? (await verify(true))?.signatureVerified === true : null,
    };
  } catch {
    return none;
  }
}
