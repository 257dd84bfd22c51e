import { defineJob } from '../platform/index.js';

/** Examines a file and makes its derivatives. */
export const processFile = defineJob<{ fileId: string }>('storage.process-file', { expiresInSeconds: 300 });

/** Deletes objects whose rows are gone. */
export const eraseObjects = defineJob<{ keys: string[] }>('storage.erase-objects', { retries: 20 });

/** Tidies up after crashes, each night. */
export const sweepFiles = defineJob<Record<string, never>>('storage.sweep');
