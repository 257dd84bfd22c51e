import { describe, expect, test } from '@jest/globals';
import { readSettings } from '../../src/platform/index.js';

const production = {
  NODE_ENV: 'production',
  SECRET_KEY: 'x'.repeat(32),
  PUBLIC_URL: 'https://portal.example.org',
  DATABASE_URL: 'postgres://portal@db/portal',
  SMTP_URL: 'smtp://mail.example.org',
};

describe('the settings', () => {
  test('need nothing on a new machine', () => {
    expect(readSettings({})).toMatchObject({ PORT: 3000, PORTAL_ROLE: 'all', UPLOADS_DIR: 'uploads' });
  });

  test('that are empty count as not set', () => {
    expect(readSettings({ SMTP_URL: '' }).SMTP_URL).toBeUndefined();
  });

  test.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ HOST: '0.0.0.0' }, 'HOST'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL'],
    [{ PORTAL_ROLE: 'boss' }, 'PORTAL_ROLE'],
    [{ SECRET_KEY: 'short' }, 'SECRET_KEY'],
    [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL'],
    [{ S3_BUCKET: 'works' }, 'S3_ACCESS_KEY_ID'],
    [{ S3_ENDPOINT: 'https://s3.example.org' }, 'S3_BUCKET'],
    [{ OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'portal' }, 'OIDC_CLIENT_SECRET'],
  ])('that are wrong are named in one sentence: %j', (environment, name) => {
    expect(() => readSettings(environment)).toThrow(new RegExp(`^The setting ${name} is [^\n]*\\.$`));
  });

  test.each(['SECRET_KEY', 'PUBLIC_URL', 'DATABASE_URL', 'SMTP_URL'])(
    'that protect real people are needed in production: %s',
    (name) => {
      expect(() => readSettings(production)).not.toThrow();
      expect(() => readSettings({ ...production, [name]: undefined })).toThrow(
        `The setting ${name} is missing: production needs it.`,
      );
    },
  );
});
