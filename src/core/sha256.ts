/** SHA-256 of a text, in hexadecimal; null outside secure contexts, where browsers have no hash. */
export async function sha256(text: string): Promise<string | null> {
  const digest = await globalThis.crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  return digest
    ? Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
    : null;
}
