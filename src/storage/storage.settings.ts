import { resolve } from 'node:path';
import { z } from 'zod';
import type { PortalConfig } from '../platform/index.js';

const local = z.object({ driver: z.literal('local') });

const s3 = z.object({
  driver: z.literal('s3'),
  bucket: z.string(),
  region: z.string(),
  endpoint: z.url().optional(),
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  /** Servers other than Amazon's answer at `endpoint/bucket/key`. */
  forcePathStyle: z.boolean(),
});

const either = z.object({
  /** Folder of the local driver, and where an upload waits until it is stored, whatever the driver. */
  root: z.string(),
  /** Socket of clamd: a path, or `host:port`. */
  clamavSocket: z.string().optional(),
});

export const storageSettingsSchema = z.discriminatedUnion('driver', [local, s3]).and(either);

export type S3Settings = z.infer<typeof s3>;

/** Where files are kept and who checks them; one of the two drivers. Injected by this class. */
export class StorageSettings {
  constructor(readonly value: z.infer<typeof storageSettingsSchema>) {}

  get root(): string {
    return this.value.root;
  }

  static from({ settings }: PortalConfig): StorageSettings {
    const common = { root: resolve(settings.UPLOADS_DIR), clamavSocket: settings.CLAMAV_SOCKET };
    if (!settings.S3_BUCKET) return new StorageSettings(storageSettingsSchema.parse({ driver: 'local', ...common }));
    return new StorageSettings(
      storageSettingsSchema.parse({
        ...common,
        driver: 's3',
        bucket: settings.S3_BUCKET,
        region: settings.S3_REGION,
        endpoint: settings.S3_ENDPOINT,
        accessKeyId: settings.S3_ACCESS_KEY_ID,
        secretAccessKey: settings.S3_SECRET_ACCESS_KEY,
        forcePathStyle: settings.S3_ENDPOINT !== undefined,
      }),
    );
  }
}
