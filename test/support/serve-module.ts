import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { configureHttp, type PortalConfig } from '../../src/platform/index.js';

interface Served {
  app: NestExpressApplication;
  /** Such as `http://127.0.0.1:40123`. */
  url: string;
}

/** Serves some of the portal's modules on a free port, over HTTP as the whole portal does. */
export async function serveModule(module: Parameters<typeof NestFactory.create>[0], config: PortalConfig) {
  const options = { logger: false, bodyParser: false, abortOnError: false } as const;
  return serve(await NestFactory.create<NestExpressApplication>(module, options), config);
}

/** The same for an application that a test has composed itself; without `bodyParser`. */
export async function serve(app: NestExpressApplication, config: PortalConfig): Promise<Served> {
  configureHttp(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  config.listensOn(port);
  return { app, url: `http://127.0.0.1:${port}` };
}
