/** Hashes of 32 bytes, one after the other, as seals and tombstones keep them. */
export const packLeaves = (leaves: readonly string[]): Buffer =>
  Buffer.from(leaves.join(''), 'hex');

export function unpackLeaves(bytes: Uint8Array): string[] {
  const hex = Buffer.from(bytes).toString('hex');
  return hex.match(/.{64}/g) ?? [];
}
