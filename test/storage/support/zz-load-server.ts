import 'reflect-metadata';
import { startStorage } from './storage-app.js';
const app = await startStorage(JSON.parse(process.argv[2] ?? '{}'));
console.log(app.url);
process.on('SIGTERM', async () => {
  await app.stop();
  process.exit(0);
});
