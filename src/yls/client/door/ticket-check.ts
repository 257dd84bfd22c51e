import { signedText, type ReadTicket } from '../../day/tickets/ticket-code.js';

const HASH_BYTES = 16;

/** By which the list knows a ticket. */
export async function hashOf(code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  const bytes = new Uint8Array(digest).subarray(0, HASH_BYTES);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the portal made it for this summit; null where the browser cannot tell. */
export async function isGenuine(
  { code, signature }: ReadTicket,
  { key, summit }: { key: string; summit: string },
): Promise<boolean | null> {
  try {
    const known = await crypto.subtle.importKey('raw', bytesOf(key), { name: 'Ed25519' }, false, ['verify']);
    const text = new TextEncoder().encode(signedText(summit, code));
    return await crypto.subtle.verify({ name: 'Ed25519' }, known, bytesOf(signature), text);
  } catch {
    return null;
  }
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.codePointAt(0)!);
