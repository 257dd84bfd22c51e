import { generateSecret, generateURI, verifySync } from 'otplib';

const PERIOD_SECONDS = 30;

/** A new shared secret, base32. */
export const newTotpSecret = (): string => generateSecret();

/** What the QR code says to an authenticator app. */
export const totpAddress = (issuer: string, label: string, secret: string): string =>
  generateURI({ issuer, label, secret, period: PERIOD_SECONDS });

/**
 * The time step whose code this is, or null. One step of drift to either side is forgiven (RFC 6238, 5.2);
 * steps up to `lastStep` were taken already and don't count.
 */
export function totpStep(secret: string, code: string, at: { now: Date; lastStep: number }): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const epoch = Math.floor(at.now.getTime() / 1000);
  const result = verifySync({ secret, token: digits, epoch, period: PERIOD_SECONDS, epochTolerance: PERIOD_SECONDS });
  if (!result.valid) return null;
  const step = Math.floor(epoch / PERIOD_SECONDS) + result.delta;
  return step > at.lastStep ? step : null;
}
