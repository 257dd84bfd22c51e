import { defineJob } from '../platform/index.js';

/** Examines a file and makes its derivatives. */
export const processFile = defineJob<{ fileId: string }>('storage.process-file', { expiresInSeconds: 300 });

/** Deletes objects whose rows are gone. */
export const eraseObjects = defineJob<{ keys: string[] }>('storage.erase-objects', { retries: 20 });

/** Deletes what came of uploads whose rows are gone, or which are files now. */
export const eraseResumable = defineJob<{ ids: string[] }>('storage.erase-resumable', { retries: 20 });

/** Tidies up after crashes, each night. */
export const sweepFiles = defineJob<Record<string, never>>('storage.sweep');
