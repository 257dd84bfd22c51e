import { z } from 'zod';
import { lineOf } from './record-line.js';
import { isSigned, keyIdOf, type RecordKey } from './record-key.js';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`));

/** The last line: it signs the hash of the line before it, and with that all lines. */
export const sealSchema = z.strictObject({
  kind: z.literal('seal'),
  /** Lines before it. */
  lines: z.int().positive(),
  /** SHA-256 of the line before it: the record's root. */
  root: hex(32),
  signedAt: z.iso.datetime(),
  algorithm: z.literal('Ed25519'),
  keyId: hex(16),
  publicKey: hex(32),
  /** Over this very line without the signature. */
  signature: hex(64),
});

export type RecordSeal = z.infer<typeof sealSchema>;

/** Signs what was written. */
export function sealedBy(
  key: RecordKey,
  { lines, root, signedAt }: Pick<RecordSeal, 'lines' | 'root' | 'signedAt'>,
): RecordSeal {
  const signer = { algorithm: 'Ed25519', keyId: keyIdOf(key.publicKey), publicKey: key.publicKey } as const;
  const unsigned = { kind: 'seal', lines, root, signedAt, ...signer } as const;
  return { ...unsigned, signature: key.sign(lineOf(unsigned)) };
}

/** Whether the key in the seal signed it, and is called as it must be. */
export function sealHolds({ signature, ...unsigned }: RecordSeal): boolean {
  const { publicKey, keyId } = unsigned;
  return keyId === keyIdOf(publicKey) && isSigned(lineOf(unsigned), { publicKey, signature });
}
