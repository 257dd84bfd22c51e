import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';

const apiRoot = '/api/v1';
export const DESCRIPTION_PATH = `${apiRoot}/openapi.json`;

/** Serves the API's own description at `/api/v1/openapi.json`; made on the first request, from the controllers themselves. */
export function serveOpenApi(app: NestExpressApplication, name: string): void {
  let document: Promise<OpenAPIObject> | undefined;
  const server = app.getHttpAdapter().getInstance();
  server.get(DESCRIPTION_PATH, async (_request, response) => {
    document ??= describeApi(app, name);
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.json(await document);
  });
}

async function describeApi(app: NestExpressApplication, name: string): Promise<OpenAPIObject> {
  const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
  const head = new DocumentBuilder().setTitle(`${name}: portal`).setVersion('1').addBearerAuth().build();
  const document = SwaggerModule.createDocument(app, head);
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith(`${apiRoot}/`));
  return { ...document, paths: Object.fromEntries(paths) };
}
