import { describe, expect, test } from '@jest/globals';
import { hashPassword, passwordOpens } from '../../src/auth/password/passwords.js';
import { whyNotPassword } from '../../src/auth/password/password.rules.js';

const refusal = (password: string, known: string[] = []) => whyNotPassword({ password, known })?.id;

describe('Which passwords are taken', () => {
  test.each(['violin lantern marmalade', 'trombone9lake', 'grandmas blue bicycle', 'сова варенье лодка'])(
    '"%s" is',
    (password) => {
      expect(refusal(password)).toBeUndefined();
    },
  );

  test('nine characters are too few, and characters are counted as people see them', () => {
    expect(refusal('x9#kQ2!vL')).toBe('password-is-long-enough');
    expect(refusal('🎻🏮🍊🛶🦉🧭🪁🧶🥁')).toBe('password-is-long-enough');
  });

  test('more than two hundred are too many', () => {
    expect(refusal('violin lantern '.repeat(20))).toBe('password-is-short-enough');
  });

  test.each(['password12', 'qwertyuiop', '1234567890', 'ILOVEYOU12'])('"%s" was in a breach', (password) => {
    expect(refusal(password)).toBe('password-is-not-breached');
  });

  test.each(['Password123!', 'sunshine2024', 'aaaaaaaaaaaa'])('"%s" is easy to guess', (password) => {
    expect(refusal(password)).toBe('password-is-hard-to-guess');
  });

  test("one's own address or name is easy to guess", () => {
    expect(refusal('maria.rossi@example.org', ['maria.rossi@example.org', 'Maria Rossi'])).toBe(
      'password-is-hard-to-guess',
    );
    expect(refusal('Mariarossi12', ['m@example.org', 'Maria Rossi'])).toBe('password-is-hard-to-guess');
  });
});

describe('How passwords are kept', () => {
  test('as argon2id with the cost that OWASP names first', async () => {
    expect(await hashPassword('violin lantern marmalade')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('an accent opens however the keyboard composes it', async () => {
    const kept = await hashPassword('caf\u00e9 con leche y pan');
    expect(await passwordOpens(kept, 'cafe\u0301 con leche y pan')).toBe(true);
    expect(await passwordOpens(kept, 'cafe con leche y pan')).toBe(false);
  });

  test('without a hash the answer is no', async () => {
    expect(await passwordOpens(null, '')).toBe(false);
  });
});
