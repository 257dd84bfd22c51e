import { Readable } from 'node:stream';
import { Intake } from '../../../src/storage/intake/intake.js';
import { definePurpose } from '../../../src/storage/purpose.js';
import { StorageSettings } from '../../../src/storage/storage.settings.js';
import { Staging } from '../../../src/storage/stores/staging.js';

// Takes in a file of 3 MB, then one of 100 kB, and tells how each ended. Run where a file may not grow beyond 1 MB.
const purpose = definePurpose({ name: 'full.disk', types: ['image/png'], maxBytes: 10_000_000 });
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
const intake = new Intake(new Staging(new StorageSettings({ driver: 'local', root: process.argv[2]! })));

for (const bytes of [3_000_000, 100_000]) {
  const chunks = [signature, ...Array.from({ length: bytes / 50_000 }, () => Buffer.alloc(50_000))];
  const outcome = await intake.take(Readable.from(chunks), purpose).then(
    ({ path }) => path,
    (error: NodeJS.ErrnoException) => error.code,
  );
  process.stdout.write(`${outcome}\n`);
}
