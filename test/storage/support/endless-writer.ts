import { writeFile } from 'node:fs/promises';
import { StorageSettings } from '../../../src/storage/storage.settings.js';
import { LocalFileStore } from '../../../src/storage/stores/local-file-store.js';
import { Staging } from '../../../src/storage/stores/staging.js';
import { newStorageKey } from '../../../src/storage/stores/storage-key.js';

// Writes file after file into the folder it is given, and tells each key once the store says that it is durable.
const settings = new StorageSettings({ driver: 'local', root: process.argv[2]! });
const store = new LocalFileStore(settings);
const staging = new Staging(settings);
const content = Buffer.alloc(2_000_000, 7);

async function writeOn(): Promise<void> {
  for (;;) {
    const path = await staging.path();
    await writeFile(path, content);
    const key = newStorageKey();
    await store.put(key, path);
    process.stdout.write(`${key}\n`);
  }
}

await Promise.all([writeOn(), writeOn(), writeOn()]);
