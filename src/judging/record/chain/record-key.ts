import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { keyFor } from '../../../platform/index.js';

/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** A public key's name: the first half of its SHA-256. `publicKey` is its 32 bytes in hexadecimal. */
export const keyIdOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex').slice(0, 32);

/** The key by which a portal signs its records (Ed25519), derived from its secret by HKDF. */
export class RecordKey {
  private constructor(private readonly secret: KeyObject) {}

  static of(secretKey: string): RecordKey {
    const der = Buffer.concat([PRIVATE_PREFIX, keyFor(secretKey, 'results-record')]);
    return new RecordKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
  }

  /** 32 bytes in hexadecimal. */
  get publicKey(): string {
    const der = createPublicKey(this.secret).export({ format: 'der', type: 'spki' });
    return der.subarray(PUBLIC_PREFIX.length).toString('hex');
  }

  /** 64 bytes in hexadecimal. */
  sign(text: string): string {
    return sign(null, Buffer.from(text), this.secret).toString('hex');
  }
}

/** Whether the holder of that key signed the text; false also for what is no key. */
export function isSigned(text: string, { publicKey, signature }: { publicKey: string; signature: string }): boolean {
  try {
    return verify(null, Buffer.from(text), publicKeyOf(publicKey), Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}

/** The key as other tools read it: a PEM block (RFC 7468). */
export const pemOf = (publicKey: string): string =>
  publicKeyOf(publicKey).export({ format: 'pem', type: 'spki' }).toString();

const publicKeyOf = (publicKey: string): KeyObject =>
  createPublicKey({
    key: Buffer.concat([PUBLIC_PREFIX, Buffer.from(publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  });
