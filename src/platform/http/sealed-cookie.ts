import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** A key of its own for each use of the portal's secret. */
export const keyFor = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `portal:${use}`, 32));

/** Writes a value that a browser may keep but not change. */
export function seal(value: unknown, key: Buffer): string {
  const payload = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${payload}.${sign(payload, key)}`;
}

/** The value, or undefined when it is not ours. */
export function unseal(sealed: string | undefined, key: Buffer): unknown {
  const [payload, signature] = (sealed ?? '').split('.');
  if (!payload || !signature) return undefined;
  const expected = Buffer.from(sign(payload, key));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

const sign = (payload: string, key: Buffer): string => createHmac('sha256', key).update(payload).digest('base64url');

/** The value of one cookie of a `Cookie` header; undefined also for one that no browser of ours would send. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  const pair = (header ?? '').split(/;\s*/).find((candidate) => candidate.startsWith(`${name}=`));
  try {
    return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    return undefined;
  }
}
