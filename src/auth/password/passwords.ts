import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; the package's defaults, said here so that they stay. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id in PHC form. Unicode is normalised, so that a phone and a computer spell an accent alike. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

let nobodysHash: Promise<string> | undefined;

/**
 * Whether the password opens the hash. Without a hash the same work is done and the answer is no,
 * so that time does not tell which accounts exist.
 */
export async function passwordOpens(passwordHash: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(randomBytes(16).toString('hex'));
  const opened = await verify(passwordHash ?? (await nobodysHash), password.normalize('NFKC'));
  return opened && passwordHash !== null;
}
