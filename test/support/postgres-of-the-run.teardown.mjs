import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** After the run: stops the PostgreSQL that this run started, and removes what was written to temporary files. */
export default async function stopPostgres() {
  await globalThis.postgresOfTheRun?.stop();
  const temporary = process.env.TMPDIR;
  await rm(process.env.CI && temporary.startsWith('/dev/shm/') ? dirname(temporary) : temporary, {
    recursive: true,
    force: true,
  });
}
