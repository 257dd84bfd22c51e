import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/** SHA-256 of the bytes or the text, in hex. */
export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** SHA-256 of the value as canonical JSON (RFC 8785), so that everybody comes to the same. */
export const hashOf = (value: object): string => sha256(canonicalize(value)!);
