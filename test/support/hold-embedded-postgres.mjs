// A process of its own that holds an embedded server, so that a test can kill it: `node hold-embedded-postgres.mjs <folder>`.
import '../../tools/typescript-hooks.mjs';

const { startEmbeddedPostgres } = await import('../../src/platform/database/embedded-postgres.ts');
const server = await startEmbeddedPostgres({ dataDir: process.argv[2], log: () => {} });
process.stdout.write(`${JSON.stringify({ url: server.url, startedHere: server.startedHere })}\n`);
process.stdin.resume().on('end', () => server.stop());
