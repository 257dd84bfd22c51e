import type { NestExpressApplication } from '@nestjs/platform-express';

export interface Route {
  method: string;
  path: string;
}

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** Every route that the server answers, as it is registered. */
export function routesOf(app: NestExpressApplication): Route[] {
  const { stack } = (app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } }).router;
  return stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: route.path })) : [],
  );
}

/** A path of that pattern which leads to nobody's record. */
export const sampleOf = (path: string): string =>
  path
    .replace(/\{\/:\w+\}/g, '')
    .replace(/:\w*(slug|token|name|size|code)\w*/gi, 'sample')
    .replace(/:\w+/g, '0190a000-0000-7000-8000-000000000000')
    .replace(/\{?\*\w+\}?/g, 'sample');
