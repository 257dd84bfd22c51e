import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, Response } from 'express';
import { PortalConfig } from '../config/portal-config.js';
import { logRequests } from '../observability/request-log.js';
import { measureRequests } from '../observability/metrics.js';
import { ASSETS_DIR, ASSETS_PATH } from '../ui/index.js';
import { serveOpenApi } from './openapi.js';
import { giveReference } from './reference.js';
import { refuseNul } from './refuse-nul.js';
import { sameOrigin } from './same-origin.js';
import { securityHeaders } from './security-headers.js';

const formLimit = '1mb';
/** A phone on a bad line may take this long for one upload; headers must still come at once. */
const patienceWithUploadsMs = 3_600_000;

/** What every request passes before it reaches a route. */
export function configureHttp(app: NestExpressApplication): void {
  const config = app.get(PortalConfig);
  app.set('trust proxy', config.settings.TRUST_PROXY);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.getHttpServer().requestTimeout = patienceWithUploadsMs;
  if (!config.servesPages) app.use(onlyOperations);
  app.use(giveReference, logRequests, measureRequests, securityHeaders(config.secure));
  app.use(
    compression({
      filter: (request, response) =>
        response.getHeader('Content-Type') !== 'text/event-stream' && compression.filter(request, response),
    }),
  );
  app.useStaticAssets(ASSETS_DIR, { prefix: ASSETS_PATH, index: false, setHeaders: immutable });
  app.use(
    refuseNul,
    sameOrigin(() => new URL(config.publicUrl).origin),
  );
  app.useBodyParser('urlencoded', { extended: false, limit: formLimit, parameterLimit: 2_000 });
  app.useBodyParser('json', jsonOptions);
  app.use(emptyBody);
  serveOpenApi(app, config.settings.NETWORK_NAME);
}

/** What was posted without a form reads as an empty form, so that the answer says what is missing. */
function emptyBody(request: Request, _response: Response, next: NextFunction): void {
  request.body ??= {};
  next();
}

const operations = new Set(['/healthz', '/readyz', '/metrics']);

/** A worker answers those who watch it, and nobody else. */
function onlyOperations(request: Request, response: Response, next: NextFunction): void {
  if (operations.has(request.path)) next();
  else response.status(404).end();
}

/** The names carry the content's hash. A service worker `<module>-worker` serves its module's pages and no other. */
function immutable(response: Response, path: string): void {
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  const module = /\b([a-z]+)-worker-\w+\.js$/.exec(path)?.[1];
  if (module) response.setHeader('Service-Worker-Allowed', `/${module}/`);
}

/** A signature covers the bytes as they came, not what was read from them. */
const jsonOptions = {
  limit: formLimit,
  verify: (request: Request & { rawBody?: Buffer }, _response: Response, bytes: Buffer): void => {
    request.rawBody = bytes;
  },
};
