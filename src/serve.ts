import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { demoTable, loadDemo } from './demo/index.js';
import { openPortal, type OpenPortal } from './open-portal.js';
import { SettingTrials, tryOut, type Settings } from './platform/index.js';

/** Serves until a signal; then answers what is under way, and stops everything it started. */
export async function serve(settings: Settings): Promise<void> {
  const portal = await openPortal(settings);
  stopOnSignal(portal);
  try {
    await portal.app.get(SettingTrials).run();
    await loadDemo(portal.app, portal.config);
    await listen(portal);
  } catch (error) {
    await portal.close();
    throw error;
  }
  process.stdout.write(`\n  The portal is open at ${portal.config.publicUrl}\n\n${demoTable(portal.config)}\n`);
}

/** Not Nest's own `listen`, which writes a log line of its own when the port is taken. */
async function listen({ app, config }: OpenPortal): Promise<void> {
  const { PORT, HOST } = config.settings;
  const server = app.getHttpServer();
  await once(server.listen(PORT, HOST), 'listening').catch((error: NodeJS.ErrnoException) =>
    tryOut(['EADDRINUSE', 'EACCES'].includes(error.code ?? '') ? 'PORT' : 'HOST', () => Promise.reject(error)),
  );
  config.listensOn((server.address() as AddressInfo).port);
}

function stopOnSignal(portal: OpenPortal): void {
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= portal.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
