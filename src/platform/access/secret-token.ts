import { createHash, randomBytes } from 'node:crypto';

/** What a link or a token carries: 256 random bits, of which only the hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** A fast hash is right here: there is nothing to guess in 256 random bits. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
