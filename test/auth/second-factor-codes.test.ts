import { describe, expect, test } from '@jest/globals';
import { generateSync } from 'otplib';
import { newRecoveryCodes, recoveryCodeHash } from '../../src/auth/second-factor/recovery-codes.js';
import { newTotpSecret, totpAddress, totpStep } from '../../src/auth/second-factor/totp.js';
import { seal, unseal } from '../../src/auth/secrets.js';

const now = new Date('2026-03-14T12:00:10Z');
const seconds = now.getTime() / 1000;
const step = Math.floor(seconds / 30);
const secret = newTotpSecret();
const codeAt = (offset: number) => generateSync({ secret, epoch: seconds + offset });

describe('A code of an authenticator app', () => {
  test('counts in its own half minute, one before and one after', () => {
    expect(totpStep(secret, codeAt(0), { now, lastStep: 0 })).toBe(step);
    expect(totpStep(secret, codeAt(-30), { now, lastStep: 0 })).toBe(step - 1);
    expect(totpStep(secret, codeAt(30), { now, lastStep: 0 })).toBe(step + 1);
  });

  test('does not count two half minutes away', () => {
    expect(totpStep(secret, codeAt(-60), { now, lastStep: 0 })).toBeNull();
    expect(totpStep(secret, codeAt(60), { now, lastStep: 0 })).toBeNull();
  });

  test('does not count again once its step was taken, nor does an earlier one', () => {
    expect(totpStep(secret, codeAt(0), { now, lastStep: step })).toBeNull();
    expect(totpStep(secret, codeAt(-30), { now, lastStep: step })).toBeNull();
    expect(totpStep(secret, codeAt(30), { now, lastStep: step })).toBe(step + 1);
  });

  test('may be typed with a space, and must be six digits', () => {
    const code = codeAt(0);
    expect(totpStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, { now, lastStep: 0 })).toBe(step);
    expect(totpStep(secret, '12345', { now, lastStep: 0 })).toBeNull();
    expect(totpStep(secret, 'abcdef', { now, lastStep: 0 })).toBeNull();
  });

  test('the QR code names the network and the person', () => {
    const address = new URL(totpAddress('Sister Cities', 'mai@example.org', secret));
    expect(address.searchParams.get('secret')).toBe(secret);
    expect(decodeURIComponent(address.pathname)).toContain('Sister Cities:mai@example.org');
  });
});

describe('Recovery codes', () => {
  test('are ten, all different, without letters that look alike', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/);
  });

  test('are the same however they are typed', () => {
    expect(recoveryCodeHash('K7WD XQ3M 9fta')).toBe(recoveryCodeHash('k7wd-xq3m-9fta'));
  });
});

describe('The sealed secret', () => {
  const key = 'a secret for tests that is long enough';

  test('opens with the same key for the same account', () => {
    expect(unseal(key, 'account-1', seal(key, 'account-1', secret))).toBe(secret);
  });

  test('opens neither for another account, nor with another key, nor changed', () => {
    const sealed = seal(key, 'account-1', secret);
    expect(() => unseal(key, 'account-2', sealed)).toThrow(/unable to authenticate/i);
    expect(() => unseal(`${key}!`, 'account-1', sealed)).toThrow(/unable to authenticate/i);
    expect(() => unseal(key, 'account-1', `A${sealed.slice(1, -4)}AAA=`)).toThrow(/unable to authenticate/i);
  });

  test('never looks the same twice', () => {
    expect(seal(key, 'account-1', secret)).not.toBe(seal(key, 'account-1', secret));
  });
});
