import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../src/platform/index.js';
import { serve } from '../../src/serve.js';
import { startS3, type S3Server } from '../storage/support/s3-server.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const closedPort = '127.0.0.1:1';

let database: TestDatabase;
let folder: string;
let taken: Server;
let s3: S3Server;
beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'portal-'));
  await writeFile(join(folder, 'a-file'), '');
  s3 = await startS3();
  taken = createServer().listen(0, '127.0.0.1');
});
afterAll(async () => {
  taken.close();
  await s3.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

const start = async (settings: Readonly<Record<string, string>>): Promise<void> =>
  serve(
    readSettings({
      NODE_ENV: 'test',
      PORT: '0',
      DATABASE_URL: database.url,
      DATA_DIR: join(folder, 'data'),
      UPLOADS_DIR: join(folder, 'uploads'),
      LOG_LEVEL: 'silent',
      DEMO: 'false',
      ...settings,
    }),
  );

const at = (change: Partial<URL>): string => Object.assign(new URL(database.url), change).href;

describe('a setting that names something that does not work stops the start with one sentence', () => {
  test.each<[string, () => Record<string, string>]>([
    ['DATABASE_URL', () => ({ DATABASE_URL: `postgres://portal@${closedPort}/portal` })],
    ['DATABASE_URL', () => ({ DATABASE_URL: at({ password: 'wrong' }) })],
    ['DATABASE_URL', () => ({ DATABASE_URL: at({ pathname: '/no_such_database' }) })],
    ['DATA_DIR', () => ({ DATA_DIR: join(folder, 'a-file') })],
    ['UPLOADS_DIR', () => ({ UPLOADS_DIR: join(folder, 'a-file') })],
    ['UPLOADS_DIR', () => ({ UPLOADS_DIR: join(folder, 'a-file', 'below-it') })],
    ['SMTP_URL', () => ({ SMTP_URL: `smtp://${closedPort}` })],
    ['OIDC_ISSUER', () => ({ OIDC_ISSUER: `http://${closedPort}`, OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' })],
    ['CLAMAV_SOCKET', () => ({ CLAMAV_SOCKET: join(folder, 'no.sock') })],
    ['PORT', () => ({ PORT: String((taken.address() as AddressInfo).port) })],
    ['HOST', () => ({ HOST: '192.0.2.1' })],
    [
      'S3_ENDPOINT',
      () => ({
        S3_BUCKET: 'works',
        S3_ENDPOINT: `http://${closedPort}`,
        S3_ACCESS_KEY_ID: 'a',
        S3_SECRET_ACCESS_KEY: 'b',
      }),
    ],
    ['S3_BUCKET', () => ({ ...s3.settings, S3_BUCKET: 'no-such-bucket' })],
  ])('%s', async (name, settings) => {
    await expect(start(settings())).rejects.toThrow(new RegExp(`^The setting ${name} is wrong: [^\\n]+\\.$`));
  });
});
