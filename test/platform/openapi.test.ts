import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startPortal, type TestPortal } from '../support/portal.js';
import { routesOf } from '../support/routes.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal({ PORTAL_ROLE: 'web' });
});
afterAll(() => portal.stop());

test('the API describes each of its routes, and no page', async () => {
  const answer = await fetch(`${portal.url}/api/v1/openapi.json`);
  const { openapi, paths } = (await answer.json()) as { openapi: string; paths: Record<string, object> };
  const routes = routesOf(portal.app).map((route) => route.path.replace(/:(\w+)/g, '{$1}'));
  const api = routes.filter((path) => path.startsWith('/api/v1/') && !path.endsWith('openapi.json'));
  expect(openapi).toMatch(/^3\./);
  expect(Object.keys(paths).toSorted()).toEqual([...new Set(api)].toSorted());
});
