import type { AddressInfo } from 'node:net';
import { demoTable, loadDemo } from './demo/index.js';
import { openPortal, type OpenPortal } from './open-portal.js';
import type { Settings } from './platform/index.js';

/** Serves until a signal; then answers what is under way, and stops everything it started. */
export async function serve(settings: Settings): Promise<void> {
  const portal = await openPortal(settings);
  stopOnSignal(portal);
  await loadDemo(portal.app, portal.config);
  await portal.app.listen(settings.PORT, settings.HOST);
  const { port } = portal.app.getHttpServer().address() as AddressInfo;
  portal.config.listensOn(port);
  process.stdout.write(`\n  The portal is open at ${portal.config.publicUrl}\n\n${demoTable(portal.config)}\n`);
}

function stopOnSignal(portal: OpenPortal): void {
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= portal.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
